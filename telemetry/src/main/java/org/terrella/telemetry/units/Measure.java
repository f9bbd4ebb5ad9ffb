package org.terrella.telemetry.units;

/** One measured or commanded value, in the unit its type names. */
public sealed interface Measure permits Volts, Amperes, Watts, Joules, Celsius {
  /**
   * Returns the number, in the unit of the implementing type.
   *
   * @return a finite number
   */
  double value();

  /**
   * Returns the symbol that channels and files use for the unit.
   *
   * @return such as {@code V} or {@code degC}
   */
  String unit();

  /** Throws unless the number is one that a meter can show. */
  static void requireFinite(double value, String unit) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a reading: " + value + " " + unit);
    }
  }

  /** Such as {@code 28.0 V}, for messages. */
  static String words(Measure measure) {
    return measure.value() + " " + measure.unit();
  }
}
