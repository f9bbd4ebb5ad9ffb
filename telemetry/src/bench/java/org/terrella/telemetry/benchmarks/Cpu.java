package org.terrella.telemetry.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What the whole process takes of the machine, from when it was made. */
final class Cpu {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final long cpu = SYSTEM.getProcessCpuTime();
  private final long wall = System.nanoTime();

  /** Part of one core, in percent. */
  double percentOfACore() {
    return 100.0 * (SYSTEM.getProcessCpuTime() - cpu) / (System.nanoTime() - wall);
  }
}
