package org.terrella.telemetry.units;

/**
 * Energy, in joules (J); always finite.
 *
 * @param value joules
 */
public record Joules(double value) implements Measure {
  /** Refuses what no meter can show. */
  public Joules {
    Measure.requireFinite(value, "J");
  }

  @Override
  public String unit() {
    return "J";
  }

  @Override
  public String toString() {
    return Measure.words(this);
  }
}
