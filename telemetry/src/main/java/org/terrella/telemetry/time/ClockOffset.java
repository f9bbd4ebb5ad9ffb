package org.terrella.telemetry.time;

import java.time.Duration;
import java.time.Instant;

/**
 * Bounds how far a device's clock is ahead of bench time. Every exchange tells an interval: the
 * device read its clock after the request was sent and before the reply was received (Cristian,
 * "Probabilistic clock synchronization", 1989). What all exchanges have in common, each widened by
 * how much the clocks may have drifted apart since, is the bound; no average is taken, so nothing
 * is assumed of how the delay divides between the two ways. An exchange that has nothing in common
 * with those before it shows that the clock was set or restarted: then only that one counts. Not
 * safe for threads.
 */
public final class ClockOffset {
  /**
   * Most that two clocks are taken to drift apart: two quartzes of 50 ppm each, which is what such
   * parts are commonly sold for with temperature and ageing in it. Assumed.
   */
  public static final double DRIFT = 100e-6;

  private final double drift;
  private long least;
  private long most;
  private Duration heard = Duration.ZERO;
  private long exchanges;
  private long restarts;

  /** Knows nothing of the clock yet, and takes it to drift by {@link #DRIFT} at most. */
  public ClockOffset() {
    this(DRIFT);
  }

  /**
   * Knows nothing of the clock yet.
   *
   * @param drift most that both clocks drift apart, seconds in a second
   */
  public ClockOffset(double drift) {
    if (!(drift >= 0 && drift < 1)) {
      throw new IllegalArgumentException("clocks do not drift apart by " + drift);
    }
    this.drift = drift;
  }

  /**
   * Takes an exchange.
   *
   * @param sent bench time just before the request
   * @param device what the device's clock showed meanwhile
   * @param received bench time just after the reply, not before {@code sent}
   */
  public void exchanged(Duration sent, DeviceTime device, Duration received) {
    long shown = Duration.between(Instant.EPOCH, device.at()).toNanos();
    long wear = drifted(received.minus(sent));
    long low = shown - received.toNanos() - wear;
    long high = shown + device.resolution().toNanos() - sent.toNanos() + wear;
    age(received);
    if (exchanges > 0 && low <= most && high >= least) {
      least = Math.max(least, low);
      most = Math.min(most, high);
    } else {
      restarts += exchanges > 0 ? 1 : 0;
      least = low;
      most = high;
    }
    exchanges++;
    heard = received;
  }

  private void age(Duration now) {
    long wear = drifted(now.minus(heard));
    least -= wear;
    most += wear;
  }

  private long drifted(Duration time) {
    return (long) Math.ceil(drift * Math.abs(time.toNanos()));
  }

  /**
   * Tells whether there was an exchange.
   *
   * @return false while nothing is known
   */
  public boolean isKnown() {
    return exchanges > 0;
  }

  /**
   * The middle of what it may be.
   *
   * @return device clock minus bench time at the last exchange; zero while nothing is known. For a
   *     clock that counts from boot it is minus the bench time of the boot
   */
  public Duration offset() {
    return Duration.ofNanos(least + (most - least) / 2);
  }

  /**
   * How far it may be from {@link #offset} to either side.
   *
   * @return zero while nothing is known
   */
  public Duration bound() {
    return Duration.ofNanos((most - least + 1) / 2);
  }

  /**
   * Counts how often the clock was set or restarted.
   *
   * @return exchanges that had nothing in common with those before
   */
  public long restarts() {
    return restarts;
  }
}
