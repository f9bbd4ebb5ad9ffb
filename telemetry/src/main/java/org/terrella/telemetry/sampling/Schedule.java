package org.terrella.telemetry.sampling;

import java.time.Duration;

/**
 * When to sample: the k-th time is k periods after the start, however long a sample takes. A time
 * that has passed by more than half a period is missed, so that samples never come closer together
 * than that. Calculates in nanoseconds: products and quotients of {@link Duration} go by way of
 * decimal numbers, which cost more than a sample.
 */
final class Schedule {
  private final long start;
  private final long period;
  private long slot;

  Schedule(Duration start, Duration period) {
    this.start = start.toNanos();
    this.period = period.toNanos();
  }

  Duration due() {
    return Duration.ofNanos(start + period * slot);
  }

  /** Goes on to the next time that can still be met; returns how many were missed before it. */
  long advance(Duration now) {
    long next = slot + 1;
    long reachable = (now.toNanos() - start + period / 2) / period;
    slot = Math.max(next, reachable);
    return slot - next;
  }
}
