package org.terrella.telemetry.time;

import java.time.Duration;
import java.time.Instant;

/**
 * What a device's own clock showed. The clock itself was there or up to its resolution later, as
 * clocks cut off what they do not show.
 *
 * @param at as the device gave it; a clock that counts from boot starts at {@link Instant#EPOCH}
 * @param resolution of what it shows; zero when it is much finer than an exchange takes
 */
public record DeviceTime(Instant at, Duration resolution) {
  /** Refuses a resolution below zero. */
  public DeviceTime {
    if (resolution.isNegative()) {
      throw new IllegalArgumentException("a clock's resolution is not " + resolution);
    }
  }
}
