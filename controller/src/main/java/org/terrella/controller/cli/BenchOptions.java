package org.terrella.controller.cli;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which bench; the same for every command that needs one. */
final class BenchOptions {
  @Option(
      names = "--bench",
      paramLabel = "NAME|FILE",
      description = "A shipped bench, or a bench file (default: ${DEFAULT-VALUE}).",
      defaultValue = "simulated")
  private String bench;

  @Option(
      names = "--broker",
      paramLabel = "URI",
      converter = BrokerText.class,
      description = "MQTT broker in place of the bench's own, such as tcp://127.0.0.1:1883.")
  private @Nullable URI broker;

  String bench() {
    return bench;
  }

  Optional<URI> broker() {
    return Optional.ofNullable(broker);
  }
}
