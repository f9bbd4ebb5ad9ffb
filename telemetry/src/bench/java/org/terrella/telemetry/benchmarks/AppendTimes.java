package org.terrella.telemetry.benchmarks;

import java.io.PrintStream;

/** A histogram of times, in steps of 50 ns up to 50 ms. */
final class AppendTimes {
  private static final int STEP = 50;
  private static final int STEPS = 1_000_000;
  private static final long MILLISECOND = 1_000_000;

  private final long[] counts = new long[STEPS + 1];
  private long total;
  private long longest;
  private long overMillisecond;
  private long own;
  private long waits;

  void add(long nanos) {
    counts[(int) Math.min(STEPS, nanos / STEP)]++;
    total++;
    longest = Math.max(longest, nanos);
  }

  static boolean isLong(long nanos) {
    return nanos > MILLISECOND;
  }

  /** Adds what is left of an append over a millisecond without the wait for a processor. */
  void addLong(long ownNanos) {
    overMillisecond++;
    own += isLong(ownNanos) ? 1 : 0;
  }

  void add(AppendTimes other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    total += other.total;
    longest = Math.max(longest, other.longest);
    overMillisecond += other.overMillisecond;
    own += other.own;
    waits += other.waits;
  }

  /** Counts how often an append made its thread wait. */
  void addWaits(long more) {
    waits += more;
  }

  void print(String what, PrintStream out) {
    out.printf(
        "%-37s %7.2f%8.2f%8.2f%8.2f%9.1f %11d%12d%8d",
        what,
        microseconds(0.5),
        microseconds(0.99),
        microseconds(0.999),
        microseconds(0.9999),
        longest / 1e3,
        overMillisecond,
        own,
        waits);
  }

  private double microseconds(double part) {
    long left = (long) (part * total);
    int at = 0;
    while (at < STEPS && left >= counts[at]) {
      left -= counts[at++];
    }
    return (at + 1) * STEP / 1e3;
  }
}
