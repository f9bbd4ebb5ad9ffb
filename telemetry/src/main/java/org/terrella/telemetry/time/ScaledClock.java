package org.terrella.telemetry.time;

import java.time.Duration;
import java.time.Instant;

/** Bench time that runs at a fixed multiple of the wall's. */
public final class ScaledClock implements BenchClock {
  private final double speed;
  private final Instant startUtc = Instant.now();
  private final long startNanos = System.nanoTime();

  /**
   * Starts at bench time zero, now.
   *
   * @param speed bench seconds in one wall second, positive; 1 on hardware
   */
  public ScaledClock(double speed) {
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new IllegalArgumentException("speed must be a positive number, not " + speed);
    }
    this.speed = speed;
  }

  @Override
  public Duration now() {
    return bench(wallNanos());
  }

  @Override
  public Instant utc() {
    return moment().utc();
  }

  @Override
  public Moment moment() {
    long wall = wallNanos();
    return new Moment(bench(wall), startUtc.plusNanos(wall));
  }

  private Duration bench(long wall) {
    return Duration.ofNanos((long) (wall * speed));
  }

  @Override
  public double speed() {
    return speed;
  }

  @Override
  public void sleepUntil(Duration instant) throws InterruptedException {
    long wall = (long) (instant.toNanos() / speed);
    for (long left = wall - wallNanos(); left > 0; left = wall - wallNanos()) {
      if (Thread.currentThread().isVirtual()) {
        Alarms.SHARED.await(startNanos + wall);
      } else {
        Thread.sleep(Duration.ofNanos(left));
      }
    }
  }

  @Override
  public Deadline deadline(Duration limit) {
    return wallDeadline(Duration.ofNanos((long) (limit.toNanos() / speed)));
  }

  @Override
  public Deadline wallDeadline(Duration limit) {
    return Deadline.after(limit);
  }

  private long wallNanos() {
    return System.nanoTime() - startNanos;
  }
}
