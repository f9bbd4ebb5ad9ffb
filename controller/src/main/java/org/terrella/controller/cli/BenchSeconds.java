package org.terrella.controller.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Bench time as a user types it: seconds since the start of the run, to the nanosecond. */
final class BenchSeconds implements ITypeConverter<Long> {
  private static final int NANO_DIGITS = 9;

  @Override
  public Long convert(String text) {
    try {
      return new BigDecimal(text).movePointRight(NANO_DIGITS).longValueExact();
    } catch (ArithmeticException | NumberFormatException bad) {
      throw new TypeConversionException("write bench seconds like 12 or 12.5, not " + text);
    }
  }
}
