package org.terrella.telemetry.energy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.terrella.telemetry.time.ClockOffset;
import org.terrella.telemetry.time.DeviceTime;

/**
 * Measures a load as a bench would: readings at times that jitter, time stamps that come later than
 * the readings, and perhaps a device clock that is off and drifts.
 *
 * @param rate readings in a second
 * @param length of the window, seconds; it begins at second 100 of the bench
 * @param uneven part of the period by which a reading may come late
 * @param delay longest time from a reading to its time stamp, seconds
 * @param clock whether the device has a clock of its own
 * @param seed of everything random
 */
record Measurement(
    double rate, double length, double uneven, double delay, boolean clock, long seed) {
  private static final double BEGIN = 100;
  private static final Duration LONGEST_GAP = Duration.ofSeconds(30);

  /** What came of it: measured energy and the true one, J. */
  record Result(Energy measured, double truth) {
    double error() {
      return Math.abs(measured.joules() - truth);
    }

    boolean isCovered() {
      return error() <= measured.uncertainty().total() + 1e-9 * truth;
    }

    double relativeError() {
      return error() / truth;
    }
  }

  Result of(Load load, Declared declared) {
    var random = new Random(seed);
    var energy = new EnergyIntegral(LONGEST_GAP, declared);
    var offset = new ClockOffset();
    double ahead = clock ? 1e4 * (random.nextDouble() - 0.5) : 0;
    double drift = clock ? (2 * random.nextDouble() - 1) * 80e-6 : 0;
    energy.stampedWithin(duration(delay));
    energy.opened(duration(BEGIN));
    double stamp = BEGIN;
    double shown = ahead;
    long readings = Math.round(length * rate);
    for (long k = 0; k < readings; k++) {
      double at = BEGIN + (k + uneven * random.nextDouble()) / rate;
      double end = BEGIN + length;
      stamp = Math.min(Math.max(stamp, at + delay * random.nextDouble()), end);
      Optional<Instant> device = Optional.empty();
      if (clock) {
        double looked = at - delay * random.nextDouble() / 4;
        shown = Math.max(shown, ahead + looked * (1 + drift));
        device = Optional.of(Instant.EPOCH.plus(duration(shown)));
        offset.exchanged(
            duration(at - delay), new DeviceTime(device.get(), Duration.ZERO), duration(stamp));
      }
      energy.add(duration(stamp), device, load.watts(at));
    }
    energy.closed(duration(BEGIN + length));
    if (clock) {
      energy.clockKnownWithin(offset.bound());
    }
    return new Result(energy.energy(), load.joules(BEGIN, BEGIN + length));
  }

  private static Duration duration(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }
}
