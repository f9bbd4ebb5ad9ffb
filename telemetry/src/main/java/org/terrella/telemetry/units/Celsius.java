package org.terrella.telemetry.units;

/**
 * Temperature, in degrees Celsius (°C); always finite.
 *
 * @param value degrees Celsius
 */
public record Celsius(double value) implements Measure {
  /** Refuses what no meter can show. */
  public Celsius {
    Measure.requireFinite(value, "degC");
  }

  @Override
  public String unit() {
    return "degC";
  }

  @Override
  public String toString() {
    return Measure.words(this);
  }
}
