package org.terrella.telemetry.units;

/**
 * Power, in watts (W); always finite.
 *
 * @param value watts
 */
public record Watts(double value) implements Measure {
  /** Refuses what no meter can show. */
  public Watts {
    Measure.requireFinite(value, "W");
  }

  @Override
  public String unit() {
    return "W";
  }

  @Override
  public String toString() {
    return Measure.words(this);
  }
}
