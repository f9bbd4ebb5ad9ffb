package org.terrella.drivers.simulated;

import java.time.Duration;
import java.time.Instant;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.Deadline;
import org.terrella.telemetry.time.ScaledClock;

/** A clock whose wall deadlines pass four times as early, so that a second takes 250 ms. */
final class HastyClock implements BenchClock {
  static final int HASTE = 4;

  private final BenchClock clock = new ScaledClock(1);

  @Override
  public Duration now() {
    return clock.now();
  }

  @Override
  public Instant utc() {
    return clock.utc();
  }

  @Override
  public double speed() {
    return clock.speed();
  }

  @Override
  public void sleepUntil(Duration instant) throws InterruptedException {
    clock.sleepUntil(instant);
  }

  @Override
  public Deadline deadline(Duration limit) {
    return clock.deadline(limit);
  }

  @Override
  public Deadline wallDeadline(Duration limit) {
    return clock.wallDeadline(limit.dividedBy(HASTE));
  }
}
