package org.terrella.controller.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.telemetry.influx.RunTags;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run directory says its run was; a run that was killed may not say all of it. */
final class RecordedTags {
  private static final JsonMapper JSON = new JsonMapper();

  private RecordedTags() {}

  static RunTags of(RunDirectory run) throws IOException {
    var head = head(run);
    return new RunTags(run.id(), head.path("bench").asString(""), head.path("board").asString(""));
  }

  private static JsonNode head(RunDirectory run) throws IOException {
    var files = Stream.of(run.path().resolve("run.json"), run.results());
    var file = files.filter(Files::exists).findFirst();
    if (file.isEmpty()) {
      return JSON.createObjectNode();
    }
    try {
      return JSON.readTree(Files.readString(file.get()));
    } catch (JacksonException broken) {
      throw new IOException("%s: %s".formatted(file.get(), broken.getOriginalMessage()), broken);
    }
  }
}
