package org.terrella.procedures.procedure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;

/** Writes numbers the way people do. */
public final class Figure {
  private static final MathContext DIGITS = new MathContext(6);

  private Figure() {}

  /**
   * Writes a finite number with its unit.
   *
   * @param number the number
   * @param unit its unit; {@code 1} is not written
   * @return such as {@code 28.5 V}, six digits at most
   */
  public static String of(double number, String unit) {
    var digits = new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
    return unit.equals("1") ? digits : digits + " " + unit;
  }

  /**
   * Writes a time span.
   *
   * @param span the span
   * @return in seconds, such as {@code 0.2 s}
   */
  public static String of(Duration span) {
    return of(span.toNanos() / 1e9, "s");
  }
}
