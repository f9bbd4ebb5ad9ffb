package org.terrella.procedures.run;

import java.time.Duration;
import java.time.Instant;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.Deadline;
import org.terrella.telemetry.time.ScaledClock;

/** A bench second is a wall millisecond, though it says that they are the same. */
public final class QuickClock implements BenchClock {
  private final BenchClock clock = new ScaledClock(1000);

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
    return 1;
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
    return clock.deadline(limit);
  }
}
