package org.terrella.telemetry.units;

/**
 * Electric current, in amperes (A); always finite.
 *
 * @param value amperes
 */
public record Amperes(double value) implements Measure {
  /** Refuses what no meter can show. */
  public Amperes {
    Measure.requireFinite(value, "A");
  }

  @Override
  public String unit() {
    return "A";
  }

  @Override
  public String toString() {
    return Measure.words(this);
  }
}
