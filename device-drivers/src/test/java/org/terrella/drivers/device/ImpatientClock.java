package org.terrella.drivers.device;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.Deadline;

/** A clock that stands still, and whose deadlines pass when they have been looked at often. */
public final class ImpatientClock implements BenchClock {
  private static final int LOOKS = 20;

  @Override
  public Duration now() {
    return Duration.ZERO;
  }

  @Override
  public Instant utc() {
    return Instant.EPOCH;
  }

  @Override
  public double speed() {
    return 1;
  }

  @Override
  public void sleepUntil(Duration instant) {}

  @Override
  public Deadline deadline(Duration limit) {
    return wallDeadline(limit);
  }

  @Override
  public Deadline wallDeadline(Duration limit) {
    var left = new AtomicInteger(LOOKS);
    return () -> left.getAndDecrement() > 0 ? limit : Duration.ZERO;
  }
}
