package org.terrella.telemetry.energy;

import java.time.Duration;

/**
 * How a load is known to swing: its power stays between two levels, and whenever it has risen it
 * holds for a while before it falls, and the other way round. A pulse train with 12 W for 30 ms and
 * 55 W for 20 ms dwells for 20 ms.
 *
 * @param low least power, in W
 * @param high most power, in W, not below {@code low}
 * @param dwell shortest time that it holds, bench time; zero when that is not known
 */
public record Swing(double low, double high, Duration dwell) {
  /** Refuses an empty range. */
  public Swing {
    if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException(
          "a load does not swing from %s W to %s W".formatted(low, high));
    }
    if (dwell.isNegative()) {
      throw new IllegalArgumentException("a load does not dwell for " + dwell);
    }
  }
}
