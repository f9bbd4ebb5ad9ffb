package org.terrella.telemetry.influx;

/**
 * Writes numbers so that whoever reads them gets the very same double, most of them as short as can
 * be, and without making objects.
 */
final class Decimals {
  private static final long BILLION = 1_000_000_000;

  /** Up to here a number times a billion is off by less than a half. */
  private static final double EXACT = 1L << 51;

  private static final double WHOLE = 1L << 53;

  private final StringBuilder odd = new StringBuilder(32);

  /**
   * Writes a finite number. One of few decimal places is a whole number of billionths, divided: as
   * IEEE 754 rounds that division correctly, the quotient is the double that is nearest to the
   * decimal, which is what a reader makes of it.
   */
  void put(LineBuffer to, double number) {
    double billionths = Math.rint(number * BILLION);
    if (Math.abs(billionths) < EXACT && billionths / BILLION == number && !isMinusZero(number)) {
      putBillionths(to, (long) billionths);
    } else if (Math.abs(number) < WHOLE && number == Math.rint(number) && number != 0) {
      to.put((long) number);
    } else {
      odd.setLength(0);
      to.putAscii(odd.append(number));
    }
  }

  private static boolean isMinusZero(double number) {
    return number == 0 && 1 / number < 0;
  }

  /** Writes so many billionths as a decimal number. */
  static void putBillionths(LineBuffer to, long billionths) {
    long whole = billionths / BILLION;
    if (whole == 0 && billionths < 0) {
      to.put('-');
    }
    to.put(whole);
    long rest = billionths % BILLION;
    if (rest != 0) {
      to.put('.');
      to.putNineDigits((int) Math.abs(rest));
      to.dropZeros();
    }
  }
}
