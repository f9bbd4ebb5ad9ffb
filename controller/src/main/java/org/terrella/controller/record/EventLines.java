package org.terrella.controller.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code events.jsonl}. A last line that a crash left incomplete never happened. */
final class EventLines {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EventLines() {}

  static List<JsonNode> read(Path file) throws IOException {
    var events = new ArrayList<JsonNode>();
    if (!Files.exists(file)) {
      return events;
    }
    var lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1);
    for (int i = 0; i + 1 < lines.length; i++) {
      int number = i + 1;
      events.add(
          event(lines[i])
              .orElseThrow(
                  () -> new IOException("%s:%d: this is no event".formatted(file, number))));
    }
    return events;
  }

  private static Optional<JsonNode> event(String line) {
    try {
      var event = JSON.readTree(line);
      return event.path("kind").isString() ? Optional.of(event) : Optional.empty();
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }
}
