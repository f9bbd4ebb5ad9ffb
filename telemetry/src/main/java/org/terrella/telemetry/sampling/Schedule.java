package org.terrella.telemetry.sampling;

import java.time.Duration;

/**
 * When to sample: the k-th time is k periods after the start, however long a sample takes. A time
 * that has passed by more than half a period is missed, so that samples never come closer together
 * than that.
 */
final class Schedule {
  private final Duration start;
  private final Duration period;
  private long slot;

  Schedule(Duration start, Duration period) {
    this.start = start;
    this.period = period;
  }

  Duration due() {
    return start.plus(period.multipliedBy(slot));
  }

  /** Goes on to the next time that can still be met; returns how many were missed before it. */
  long advance(Duration now) {
    long next = slot + 1;
    long reachable = now.minus(start).plus(period.dividedBy(2)).dividedBy(period);
    slot = Math.max(next, reachable);
    return slot - next;
  }
}
