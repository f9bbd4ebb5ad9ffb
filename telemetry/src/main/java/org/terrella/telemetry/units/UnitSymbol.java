package org.terrella.telemetry.units;

import static tech.units.indriya.unit.Units.AMPERE;
import static tech.units.indriya.unit.Units.CELSIUS;
import static tech.units.indriya.unit.Units.COULOMB;
import static tech.units.indriya.unit.Units.DAY;
import static tech.units.indriya.unit.Units.FARAD;
import static tech.units.indriya.unit.Units.GRAM;
import static tech.units.indriya.unit.Units.HERTZ;
import static tech.units.indriya.unit.Units.HOUR;
import static tech.units.indriya.unit.Units.JOULE;
import static tech.units.indriya.unit.Units.KELVIN;
import static tech.units.indriya.unit.Units.METRE;
import static tech.units.indriya.unit.Units.MINUTE;
import static tech.units.indriya.unit.Units.OHM;
import static tech.units.indriya.unit.Units.PASCAL;
import static tech.units.indriya.unit.Units.PERCENT;
import static tech.units.indriya.unit.Units.RADIAN;
import static tech.units.indriya.unit.Units.SECOND;
import static tech.units.indriya.unit.Units.SQUARE_METRE;
import static tech.units.indriya.unit.Units.TESLA;
import static tech.units.indriya.unit.Units.VOLT;
import static tech.units.indriya.unit.Units.WATT;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.measure.MetricPrefix;
import javax.measure.Unit;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.unit.BaseUnit;
import tech.units.indriya.unit.UnitDimension;

/**
 * A unit under the symbol that people write for it.
 *
 * @param kind what it measures, in words that follow "a" or "an"
 * @param unit the same for calculating
 * @param angular true when it counts turning, which a dimension cannot tell from a plain ratio
 */
record UnitSymbol(String kind, Unit<?> unit, boolean angular) {
  /** Its dimension is its own, so that it converts to no plain ratio. */
  private static final Unit<?> BYTE = new BaseUnit<>("B", "byte", UnitDimension.parse('B'));

  private static final Map<String, UnitSymbol> KNOWN = known();

  /** Finds a symbol, or two with a slash between them, such as {@code K/min}. */
  static Optional<UnitSymbol> find(String symbol) {
    var known = KNOWN.get(symbol);
    return known == null ? quotient(symbol) : Optional.of(known);
  }

  /** Lists what can be written, for a message. */
  static String all() {
    return String.join(", ", KNOWN.keySet());
  }

  boolean convertsTo(UnitSymbol other) {
    return angular == other.angular && unit.isCompatible(other.unit);
  }

  private static Optional<UnitSymbol> quotient(String symbol) {
    int slash = symbol.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    var above = KNOWN.get(symbol.substring(0, slash).strip());
    var below = KNOWN.get(symbol.substring(slash + 1).strip());
    return above == null || below == null ? Optional.empty() : Optional.of(above.per(below));
  }

  private UnitSymbol per(UnitSymbol below) {
    boolean rate = kind.equals("ratio") && below.kind.equals("time");
    return new UnitSymbol(
        rate ? "rate" : kind + " per " + below.kind,
        difference().divide(below.difference()),
        angular);
  }

  /** In a quotient a degree is a step on its scale, wherever the scale's zero is. */
  private Unit<?> difference() {
    return unit.equals(CELSIUS) ? KELVIN : unit;
  }

  private static Map<String, UnitSymbol> known() {
    var symbols = new LinkedHashMap<String, UnitSymbol>();
    electric(symbols);
    thermal(symbols);
    temporal(symbols);
    spatial(symbols);
    counted(symbols);
    return symbols;
  }

  private static void electric(Map<String, UnitSymbol> symbols) {
    prefixed(symbols, "voltage", "V", VOLT, "u", "m", "k");
    prefixed(symbols, "current", "A", AMPERE, "u", "m");
    prefixed(symbols, "power", "W", WATT, "m", "k");
    prefixed(symbols, "energy", "J", JOULE, "m", "k");
    prefixed(symbols, "energy", "Wh", JOULE.multiply(3600), "m", "k");
    prefixed(symbols, "charge", "Ah", COULOMB.multiply(3600), "m");
    prefixed(symbols, "resistance", "ohm", OHM, "m", "k");
    prefixed(symbols, "resistance", "Ω", OHM, "m", "k");
    prefixed(symbols, "capacitance", "F", FARAD, "n", "u", "m");
    prefixed(symbols, "magnetic field", "T", TESLA, "n", "u", "m");
  }

  private static void thermal(Map<String, UnitSymbol> symbols) {
    put(symbols, "temperature", "degC", CELSIUS);
    put(symbols, "temperature", "°C", CELSIUS);
    put(symbols, "temperature", "K", KELVIN);
    prefixed(symbols, "pressure", "Pa", PASCAL, "h", "k");
    prefixed(symbols, "pressure", "bar", PASCAL.multiply(100_000), "m");
    prefixed(symbols, "mass", "g", GRAM, "k");
  }

  private static void temporal(Map<String, UnitSymbol> symbols) {
    prefixed(symbols, "time", "s", SECOND, "n", "u", "m");
    put(symbols, "time", "min", MINUTE);
    put(symbols, "time", "h", HOUR);
    put(symbols, "time", "d", DAY);
    prefixed(symbols, "rate", "Hz", HERTZ, "k", "M", "G");
    put(symbols, "rate", "rpm", HERTZ.divide(60));
  }

  private static void spatial(Map<String, UnitSymbol> symbols) {
    prefixed(symbols, "length", "m", METRE, "m", "c", "k");
    put(symbols, "area", "m2", SQUARE_METRE);
    var degree = new UnitSymbol("angle", RADIAN.multiply(Math.PI / 180), true);
    symbols.put("deg", degree);
    symbols.put("°", degree);
    symbols.put("rad", new UnitSymbol("angle", RADIAN, true));
  }

  private static void counted(Map<String, UnitSymbol> symbols) {
    put(symbols, "ratio", "%", PERCENT);
    put(symbols, "ratio", "1", AbstractUnit.ONE);
    prefixed(symbols, "amount of data", "B", BYTE, "k", "M", "G");
  }

  private static void prefixed(
      Map<String, UnitSymbol> symbols, String kind, String symbol, Unit<?> unit, String... more) {
    put(symbols, kind, symbol, unit);
    for (String prefix : more) {
      put(symbols, kind, prefix + symbol, unit.prefix(metric(prefix)));
    }
  }

  private static MetricPrefix metric(String prefix) {
    return switch (prefix) {
      case "n" -> MetricPrefix.NANO;
      case "u" -> MetricPrefix.MICRO;
      case "m" -> MetricPrefix.MILLI;
      case "c" -> MetricPrefix.CENTI;
      case "h" -> MetricPrefix.HECTO;
      case "k" -> MetricPrefix.KILO;
      case "M" -> MetricPrefix.MEGA;
      case "G" -> MetricPrefix.GIGA;
      default -> throw new IllegalArgumentException("no such prefix: " + prefix);
    };
  }

  private static void put(
      Map<String, UnitSymbol> symbols, String kind, String symbol, Unit<?> unit) {
    symbols.put(symbol, new UnitSymbol(kind, unit, false));
  }
}
