package org.terrella.telemetry.units;

/**
 * Electric potential, in volts (V); always finite.
 *
 * @param value volts
 */
public record Volts(double value) implements Measure {
  /** Refuses what no meter can show. */
  public Volts {
    Measure.requireFinite(value, "V");
  }

  @Override
  public String unit() {
    return "V";
  }

  @Override
  public String toString() {
    return Measure.words(this);
  }
}
