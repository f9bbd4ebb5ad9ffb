package org.terrella.telemetry.time;

import java.time.Duration;

/** The end of somebody's patience, in wall time. */
@FunctionalInterface
public interface Deadline {
  /**
   * Tells how long is left to wait, as a timeout for a blocking call.
   *
   * @return wall time, zero when it has passed
   */
  Duration remaining();

  /**
   * Tells whether it has passed.
   *
   * @return true when nothing remains
   */
  default boolean hasPassed() {
    return remaining().isZero();
  }

  /**
   * A limit on one exchange with a device, counted from now.
   *
   * @param limit wall time
   * @return the deadline
   */
  static Deadline after(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    return () -> Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }
}
