package org.terrella.controller.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.telemetry.influx.RunTags;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What all rows of a run have in common, out of its directory. */
final class ShippedRun {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ShippedRun() {}

  /** Tells whether the directory says what run it is. */
  static boolean isIn(RunDirectory directory) {
    return Files.exists(file(directory));
  }

  /** What was written when the run began, or when it ended. */
  private static Path file(RunDirectory directory) {
    Path head = directory.path().resolve("run.json");
    return Files.exists(head) ? head : directory.results();
  }

  static RunTags tags(RunDirectory directory) throws IOException {
    Path file = file(directory);
    try {
      JsonNode json = JSON.readTree(Files.readString(file));
      return new RunTags(word(json, "run"), word(json, "bench"), word(json, "board"));
    } catch (JacksonException unreadable) {
      throw new IOException(
          "%s cannot be read: %s".formatted(file, unreadable.getOriginalMessage()), unreadable);
    }
  }

  private static String word(JsonNode json, String name) {
    return json.required(name).asString();
  }
}
