package org.terrella.drivers.simulated;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What a booting board says, and what its kernel says now and then. */
final class BootChatter {
  /** From power to the login prompt. */
  static final Duration BOOT = Duration.ofSeconds(12);

  /** The firmware's part of it, before the kernel's clock starts. */
  static final Duration FIRMWARE = Duration.ofSeconds(2);

  private static final List<String> FIRMWARE_LINES =
      List.of(
          "",
          "U-Boot SPL 2024.01 (Jan 08 2024 - 15:37:48 +0000)",
          "DDR: 16384 MiB, ECC on",
          "U-Boot 2024.01 (Jan 08 2024 - 15:37:48 +0000)",
          "Hit any key to stop autoboot:  0",
          "Starting kernel ...",
          "");

  private static final List<String> KERNEL_LINES =
      List.of(
          "Booting Linux on physical CPU 0x0000000000 [0x410fd0b1]",
          "Linux version 6.6.32-terrella (build@lab) #1 SMP PREEMPT",
          "Machine model: Terrella reference compute board",
          "Memory: 16203456K/16777216K available",
          "smp: Brought up 1 node, 8 CPUs",
          "DMA: preallocated 2048 KiB GFP_KERNEL pool for atomic allocations",
          "thermal_sys: Registered thermal governor 'step_wise'",
          "cpufreq: cpufreq_online: CPU0: running at 1800000 KHz",
          "pcieport 0000:00:00.0: PME: Signaling with IRQ 41",
          "npu 0000:01:00.0: firmware 3.1.4, 8 cores, ready",
          "mmc0: new high speed SDHC card at address aaaa",
          "EXT4-fs (mmcblk0p2): mounted filesystem ro without journal",
          "EDAC MC0: Giving out device to module terrella_edac",
          "Freeing unused kernel memory: 4096K",
          "Run /sbin/init as init process");

  private static final List<String> NOISE =
      List.of(
          "usb 1-1: reset high-speed USB device number 2 using xhci_hcd",
          "npu 0000:01:00.0: queue 3 drained",
          "random: crng reseeded on system resumption",
          "EDAC MC0: 1 CE on DIMM0 (page:0x1f4c2 offset:0x340 grain:64)",
          "mmc0: tuning execution took 3 ms",
          "net eth0: link down");

  private BootChatter() {}

  static List<String> firmware() {
    return FIRMWARE_LINES;
  }

  static List<String> kernel() {
    return KERNEL_LINES;
  }

  static String noise(Random chance) {
    return NOISE.get(chance.nextInt(NOISE.size()));
  }
}
