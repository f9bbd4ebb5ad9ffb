package org.terrella.telemetry.sampling;

import java.time.Duration;
import java.time.Instant;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.Deadline;

/** Bench time that stands still until somebody waits or works. */
final class SteppedClock implements BenchClock {
  private Duration now = Duration.ZERO;

  void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Duration now() {
    return now;
  }

  @Override
  public Instant utc() {
    return Instant.EPOCH.plus(now);
  }

  @Override
  public double speed() {
    return 1;
  }

  @Override
  public void sleepUntil(Duration instant) {
    now = instant.compareTo(now) > 0 ? instant : now;
  }

  @Override
  public Deadline deadline(Duration limit) {
    return () -> limit;
  }

  @Override
  public Deadline wallDeadline(Duration limit) {
    return () -> limit;
  }
}
