package org.terrella.telemetry.energy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells how long it was from one reading to the next, by the device's clock where that can be. */
final class Stretch {
  private final Duration longest;
  private double onDevice;
  private double ahead;
  private long leaps;

  /** One reading. */
  record Point(Duration bench, @Nullable Instant device, double watts) {
    Point(Duration bench, Optional<Instant> device, double watts) {
      this(bench, device.orElse(null), watts);
    }
  }

  /** Takes a clock that disagrees with bench time by more than this for one that was set. */
  Stretch(Duration longest) {
    this.longest = longest;
  }

  /** Seconds between two readings. */
  double seconds(Point from, Point to) {
    double bench = seconds(to.bench().minus(from.bench()));
    Instant begin = from.device();
    Instant end = to.device();
    if (bench < 0) {
      throw new IllegalArgumentException(
          "power at %s comes after power at %s".formatted(to.bench(), from.bench()));
    }
    return begin == null || end == null
        ? bench
        : device(seconds(Duration.between(begin, end)), bench);
  }

  private double device(double device, double bench) {
    if (device < 0 || Math.abs(device - bench) > seconds(longest)) {
      leaps++;
      return bench;
    }
    onDevice += device;
    ahead += device - bench;
    return device;
  }

  /** Seconds that were measured by the device's clock. */
  double onDevice() {
    return onDevice;
  }

  /** By how much it ran ahead of bench time in them, seconds. */
  double ahead() {
    return ahead;
  }

  /** How often it was set or restarted. */
  long leaps() {
    return leaps;
  }

  static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() / 1e9;
  }
}
