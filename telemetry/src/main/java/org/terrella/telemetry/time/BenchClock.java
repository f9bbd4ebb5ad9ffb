package org.terrella.telemetry.time;

import java.time.Duration;
import java.time.Instant;

/**
 * The time a bench lives in. It starts at zero when the clock is made, and may run faster than the
 * wall. Nothing but a clock waits or asks what time it is.
 */
public interface BenchClock {
  /**
   * Tells bench time.
   *
   * @return time since this clock was made, never negative, never running backwards
   */
  Duration now();

  /**
   * Tells the time of day, for records that people read.
   *
   * @return UTC when this clock was made plus wall time since; it does not follow later clock steps
   */
  Instant utc();

  /**
   * Tells bench time and time of day of one and the same instant.
   *
   * @return now
   */
  default Moment moment() {
    return new Moment(now(), utc());
  }

  /**
   * Tells how fast bench time runs.
   *
   * @return bench seconds in one wall second, positive
   */
  double speed();

  /**
   * Waits until bench time reaches an instant; returns at once when it has passed.
   *
   * @param instant bench time
   * @throws InterruptedException if the run is being stopped
   */
  void sleepUntil(Duration instant) throws InterruptedException;

  /**
   * Waits for a while of bench time.
   *
   * @param pause bench time, zero or negative returns at once
   * @throws InterruptedException if the run is being stopped
   */
  default void sleep(Duration pause) throws InterruptedException {
    sleepUntil(now().plus(pause));
  }

  /**
   * Limits something that is measured in bench time, such as a boot.
   *
   * @param limit bench time from now
   * @return the deadline
   */
  Deadline deadline(Duration limit);

  /**
   * Limits something that is measured on the wall whatever the speed, such as one exchange with an
   * instrument.
   *
   * @param limit wall time from now
   * @return the deadline
   */
  Deadline wallDeadline(Duration limit);
}
