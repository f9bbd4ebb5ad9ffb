package org.terrella.controller.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * What something took.
 *
 * @param wall seconds
 * @param cpu seconds of the whole process, its garbage collector included
 * @param peakHeap bytes, the peaks of all heap pools added, which is never too little
 * @param allocated bytes, by the calling thread
 */
record Cost(double wall, double cpu, long peakHeap, long allocated) {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final List<MemoryPoolMXBean> HEAP =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();

  /** Something to be measured. */
  interface Work {
    void run() throws Exception;
  }

  static Cost of(Work work) throws Exception {
    System.gc();
    HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
    long cpu = PROCESS.getProcessCpuTime();
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long wall = System.nanoTime();
    work.run();
    return new Cost(
        (System.nanoTime() - wall) / 1e9,
        (PROCESS.getProcessCpuTime() - cpu) / 1e9,
        HEAP.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum(),
        THREADS.getCurrentThreadAllocatedBytes() - allocated);
  }
}
