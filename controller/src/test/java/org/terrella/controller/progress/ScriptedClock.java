package org.terrella.controller.progress;

import java.time.Duration;
import java.time.Instant;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.Deadline;

/** Bench time that jumps to wherever somebody waits for, and ends by an interrupt. */
final class ScriptedClock implements BenchClock {
  private final Duration end;
  private Duration now = Duration.ZERO;

  ScriptedClock(Duration end) {
    this.end = end;
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
    return 100;
  }

  @Override
  public void sleepUntil(Duration instant) throws InterruptedException {
    if (instant.compareTo(end) > 0) {
      throw new InterruptedException("the script ends");
    }
    now = instant;
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
