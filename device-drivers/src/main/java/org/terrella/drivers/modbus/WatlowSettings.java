package org.terrella.drivers.modbus;

import java.time.Duration;
import org.terrella.telemetry.units.Celsius;

/**
 * How to use a Watlow F4T.
 *
 * @param unit Modbus address, 1 to 247
 * @param gap silence before each request, wall time, not negative
 * @param timeout longest wait for one answer, wall time, positive
 * @param wordOrder how its floats lie in registers
 * @param lowest soft limit: no lower target is ever asked for
 * @param highest soft limit: no higher target is ever asked for
 */
public record WatlowSettings(
    int unit,
    Duration gap,
    Duration timeout,
    WordOrder wordOrder,
    Celsius lowest,
    Celsius highest) {
  /** Refuses what cannot work. */
  public WatlowSettings {
    if (unit < 1 || unit > 247) {
      throw new IllegalArgumentException("a unit address is 1 to 247, not " + unit);
    }
    if (gap.isNegative() || !timeout.isPositive()) {
      throw new IllegalArgumentException(
          "gap %s must not be negative, timeout %s positive".formatted(gap, timeout));
    }
    if (lowest.value() >= highest.value()) {
      throw new IllegalArgumentException("%s is not below %s".formatted(lowest, highest));
    }
  }

  /**
   * The usual settings: unit 1, a gap of 30 ms, one second, low word first.
   *
   * @param lowest soft limit
   * @param highest soft limit
   * @return the settings
   */
  public static WatlowSettings between(Celsius lowest, Celsius highest) {
    return new WatlowSettings(
        1, Duration.ofMillis(30), Duration.ofSeconds(1), WordOrder.LOW_FIRST, lowest, highest);
  }

  /**
   * Copies with other timing.
   *
   * @param otherGap silence before each request, not negative
   * @param otherTimeout longest wait for one answer, positive
   * @return the copy
   */
  public WatlowSettings withTiming(Duration otherGap, Duration otherTimeout) {
    return new WatlowSettings(unit, otherGap, otherTimeout, wordOrder, lowest, highest);
  }
}
