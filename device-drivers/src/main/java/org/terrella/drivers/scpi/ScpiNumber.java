package org.terrella.drivers.scpi;

import java.util.Locale;
import java.util.regex.Pattern;

/** Decimal numbers as SCPI writes them. */
final class ScpiNumber {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  /** Infinity; not-a-number is 9.91E37. */
  private static final double NOT_A_READING = 9.9E37;

  private ScpiNumber() {}

  /** Throws IllegalArgumentException unless it is a finite number. */
  static double read(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new IllegalArgumentException("not a number: " + text);
    }
    double number = Double.parseDouble(text);
    if (Math.abs(number) >= NOT_A_READING) {
      throw new IllegalArgumentException("not a reading: " + text);
    }
    return number;
  }

  /** Throws IllegalArgumentException unless it is 0 or 1. */
  static boolean readSwitch(String text) {
    return switch (text) {
      case "0" -> false;
      case "1" -> true;
      default -> throw new IllegalArgumentException("neither 0 nor 1: " + text);
    };
  }

  static String write(double number) {
    return String.format(Locale.ROOT, "%.4f", number);
  }
}
