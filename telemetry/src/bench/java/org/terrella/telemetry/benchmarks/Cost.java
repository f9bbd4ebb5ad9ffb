package org.terrella.telemetry.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * What something took.
 *
 * @param wall seconds
 * @param cpu seconds of all threads of this process
 * @param heap most bytes in use at once, what the collector had not yet found included
 */
record Cost(double wall, double cpu, long heap) {
  /** Something to be measured. */
  interface Work {
    void run() throws Exception;
  }

  static Cost of(Work work) throws Exception {
    System.gc();
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    long cpu = cpuNanos();
    long start = System.nanoTime();
    work.run();
    return new Cost(
        (System.nanoTime() - start) / 1e9,
        (cpuNanos() - cpu) / 1e9,
        pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum());
  }

  private static long cpuNanos() {
    var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  String perMillion(long samples) {
    return "%.2f M samples/s, %.2f CPU s/M, heap %d MB"
        .formatted(samples / wall / 1e6, cpu / samples * 1e6, heap >> 20);
  }
}
