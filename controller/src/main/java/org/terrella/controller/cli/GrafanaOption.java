package org.terrella.controller.cli;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the Grafana is that reports link to. */
final class GrafanaOption {
  @Option(
      names = "--grafana",
      paramLabel = "URL",
      converter = GrafanaText.class,
      defaultValue = "${env:TERRELLA_GRAFANA}",
      description =
          "Link the report to this Grafana, such as http://127.0.0.1:3000 (default:"
              + " $TERRELLA_GRAFANA).")
  private @Nullable URI grafana;

  Optional<URI> grafana() {
    return Optional.ofNullable(grafana);
  }
}
