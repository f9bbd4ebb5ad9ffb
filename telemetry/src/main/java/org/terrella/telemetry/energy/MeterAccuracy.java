package org.terrella.telemetry.energy;

/**
 * How far the readings of a meter of power may be wrong, to either side.
 *
 * @param ofReading part of the reading, such as 0.005 for half a percent
 * @param watts more than that, at any reading, in W
 */
public record MeterAccuracy(double ofReading, double watts) {
  /** Refuses a meter that is better than right. */
  public MeterAccuracy {
    if (!(ofReading >= 0 && watts >= 0) || Double.isInfinite(ofReading + watts)) {
      throw new IllegalArgumentException(
          "a meter is not accurate to %s of its reading and %s W".formatted(ofReading, watts));
    }
  }
}
