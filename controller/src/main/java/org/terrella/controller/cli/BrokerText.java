package org.terrella.controller.cli;

import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The address of a broker as a user types it; the same form that bench files ask for. */
final class BrokerText implements ITypeConverter<URI> {
  @Override
  public URI convert(String text) {
    if (!text.matches("(tcp|ssl)://[^ /:]+:[0-9]{1,5}")) {
      throw new TypeConversionException("write tcp://HOST:PORT or ssl://HOST:PORT, not " + text);
    }
    return URI.create(text);
  }
}
