package org.terrella.telemetry.units;

import java.util.regex.Pattern;
import javax.measure.IncommensurableException;

/**
 * A number with the unit that a person wrote, such as {@code 28 V}. Units are {@code V A W J Wh Ah
 * ohm F T degC K Pa bar g s min h d Hz rpm m m2 deg rad B %}, the usual prefixes of them, {@code 1}
 * for a plain ratio, and quotients of two, such as {@code 1/s}, {@code K/min} or {@code W/m2}.
 *
 * @param number finite
 * @param unit symbol
 */
public record Quantity(double number, String unit) {
  private static final Pattern WRITTEN =
      Pattern.compile("([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)\\s*(.*)");

  /**
   * Refuses what cannot be converted later.
   *
   * @throws NotAQuantity if the number is not finite or the unit unknown
   */
  public Quantity {
    if (!Double.isFinite(number)) {
      throw new NotAQuantity("\"%s %s\" is not finite".formatted(number, unit));
    }
    symbol(unit);
  }

  /**
   * Reads what a person wrote.
   *
   * @param text such as {@code 28 V}, {@code -20degC}, {@code 1.5e3 1/s}
   * @return the quantity, in the unit that was written
   * @throws NotAQuantity if there is no number, no unit, or an unknown one
   */
  public static Quantity parse(String text) {
    var parts = WRITTEN.matcher(text.strip());
    if (!parts.matches()) {
      throw new NotAQuantity("\"%s\" does not begin with a number".formatted(text));
    }
    if (parts.group(2).isEmpty()) {
      throw new NotAQuantity("\"%s\" has no unit".formatted(text));
    }
    return new Quantity(Double.parseDouble(parts.group(1)), parts.group(2));
  }

  /**
   * Converts.
   *
   * @param wanted symbol of the unit wanted
   * @return the number in that unit
   * @throws NotAQuantity if that unit measures something else
   */
  public double in(String wanted) {
    return wanted.equals(unit) ? number : convert(symbol(unit), symbol(wanted));
  }

  private double convert(UnitSymbol from, UnitSymbol to) {
    if (!from.convertsTo(to)) {
      throw new NotAQuantity("\"%s\" is %s, not %s".formatted(this, a(from), a(to)));
    }
    try {
      return from.unit().getConverterToAny(to.unit()).convert(number);
    } catch (IncommensurableException e) {
      throw new AssertionError("compatible units must convert", e);
    }
  }

  /**
   * Tells whether a symbol is that of a unit.
   *
   * @param symbol such as {@code degC}
   * @return false for what cannot be converted
   */
  public static boolean isUnit(String symbol) {
    return UnitSymbol.find(symbol).isPresent();
  }

  /**
   * Lists the symbols of units, for a message.
   *
   * @return such as {@code V, mV, A and quotients such as K/min}
   */
  public static String units() {
    return UnitSymbol.all() + " and quotients such as K/min";
  }

  private static UnitSymbol symbol(String unit) {
    return UnitSymbol.find(unit)
        .orElseThrow(
            () -> new NotAQuantity("\"%s\" is not a unit; known are %s".formatted(unit, units())));
  }

  private static String a(UnitSymbol symbol) {
    return ("aeiou".indexOf(symbol.kind().charAt(0)) < 0 ? "a " : "an ") + symbol.kind();
  }

  /** Writes it as a person would: {@code 28 V}. */
  @Override
  public String toString() {
    var digits = Double.toString(number);
    return (digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits) + " " + unit;
  }
}
