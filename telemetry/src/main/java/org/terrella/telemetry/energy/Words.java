package org.terrella.telemetry.energy;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for people: three figures and a unit. */
final class Words {
  private static final MathContext THREE = new MathContext(3);

  private Words() {}

  static String watts(double value) {
    return number(value) + " W";
  }

  static String seconds(double value) {
    return Math.abs(value) < 1 && value != 0 ? number(value * 1e3) + " ms" : number(value) + " s";
  }

  static String percent(double part) {
    return number(part * 100) + " %";
  }

  private static String number(double value) {
    var rounded = new BigDecimal(value).round(THREE).stripTrailingZeros();
    return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded).toPlainString();
  }
}
