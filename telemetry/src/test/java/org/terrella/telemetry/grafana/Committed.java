package org.terrella.telemetry.grafana;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The folder {@code telemetry/grafana} as it is committed. */
final class Committed {
  static final Path FOLDER = Path.of(System.getProperty("basedir", "."), "grafana");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Committed() {}

  static Map<String, String> files() throws IOException {
    try (var all = Files.walk(FOLDER)) {
      var files = new TreeMap<String, String>();
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
      return files;
    }
  }

  /** All dashboards, by name of file. */
  static Map<String, ObjectNode> dashboards() throws IOException {
    return files().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".json"))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                file -> (ObjectNode) JSON.readTree(file.getValue()),
                (a, _) -> a,
                TreeMap::new));
  }

  static ObjectNode dashboard(Topic topic, Target target) throws IOException {
    var path = "dashboards/%s/%s.json".formatted(target.word(), topic.uid(target));
    return dashboards().getOrDefault(path, JSON.createObjectNode());
  }

  /** Panels without headings. */
  static List<JsonNode> panels(JsonNode dashboard) {
    return dashboard
        .path("panels")
        .valueStream()
        .filter(panel -> !panel.path("type").asString().equals("row"))
        .toList();
  }
}
