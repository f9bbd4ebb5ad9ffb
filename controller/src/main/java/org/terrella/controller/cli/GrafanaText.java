package org.terrella.controller.cli;

import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The address of a Grafana as a user types it; it stands in reports, so it holds no password. */
final class GrafanaText implements ITypeConverter<URI> {
  @Override
  public URI convert(String text) {
    if (!text.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?")) {
      throw new TypeConversionException(
          "write http://HOST:PORT or https://HOST/PATH, without user and password");
    }
    return URI.create(text);
  }
}
