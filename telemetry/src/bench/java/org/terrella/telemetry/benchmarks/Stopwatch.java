package org.terrella.telemetry.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Wall and processor time since it was made, of the whole process. */
final class Stopwatch {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final long wall = System.nanoTime();
  private final long cpu = SYSTEM.getProcessCpuTime();

  /** What it showed for so many points. */
  Lap lap(long points) {
    return new Lap(
        points / ((System.nanoTime() - wall) / 1e9),
        (SYSTEM.getProcessCpuTime() - cpu) / 1e9 / (points / 1e6));
  }

  /**
   * Speed and cost.
   *
   * @param perSecond points in a second of the wall
   * @param cpuSecondsPerMillion processor time of a million points, in all threads
   */
  record Lap(double perSecond, double cpuSecondsPerMillion) {
    /** The medians of several. */
    static Lap median(Lap... laps) {
      return new Lap(
          median(Arrays.stream(laps).mapToDouble(Lap::perSecond).toArray()),
          median(Arrays.stream(laps).mapToDouble(Lap::cpuSecondsPerMillion).toArray()));
    }

    private static double median(double... numbers) {
      var sorted = numbers.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }
  }
}
