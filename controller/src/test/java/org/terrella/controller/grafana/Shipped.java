package org.terrella.controller.grafana;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.terrella.telemetry.grafana.Target;
import org.terrella.telemetry.grafana.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboards as they are committed. */
final class Shipped {
  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", ".")).resolve("../telemetry/grafana/dashboards");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Shipped() {}

  static JsonNode dashboard(Topic topic, Target target) throws IOException {
    var file = FOLDER.resolve(target.word()).resolve(topic.uid(target) + ".json");
    return JSON.readTree(Files.readString(file));
  }

  /** A query of a panel. */
  static JsonNode query(JsonNode dashboard, String title, String name) {
    return dashboard
        .path("panels")
        .valueStream()
        .filter(panel -> panel.path("title").asString().startsWith(title))
        .flatMap(panel -> panel.path("targets").valueStream())
        .filter(target -> target.path("refId").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
