package org.terrella.controller.cli;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An instant as a user types it. */
final class InstantText implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException bad) {
      throw new TypeConversionException("write UTC like 2014-01-20T00:00:00Z, not " + text);
    }
  }
}
