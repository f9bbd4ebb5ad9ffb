package org.terrella.controller.record;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.terrella.controller.rundir.RunDirectory;
import tools.jackson.databind.JsonNode;

/**
 * A run in one line, told without reading its journal.
 *
 * @param head what it is
 * @param verdict UNFINISHED when it left no results
 * @param record how whole its record is, in a word or two
 */
public record RunOverview(RunHead head, String verdict, String record) {
  /**
   * Reads a run's head and results.
   *
   * @param directory of a run that has begun
   * @return the overview
   * @throws IOException if they cannot be read; names the file
   */
  public static RunOverview read(RunDirectory directory) throws IOException {
    RunHead head = RunHead.read(directory);
    if (!Files.exists(directory.results())) {
      return new RunOverview(head, Unfinished.VERDICT, "not told");
    }
    JsonNode results = RunAccount.results(directory);
    return new RunOverview(head, results.path("verdict").asString(""), record(results));
  }

  private static String record(JsonNode results) {
    JsonNode journal = results.path("journal");
    if (isAny(journal, "dropped", "gaps", "tornBytes") || journal.has("failure")) {
      return "has a hole";
    }
    return isAny(results.path("shipped"), "dead", "unsent") ? "not all shipped" : "whole";
  }

  private static boolean isAny(JsonNode counts, String... names) {
    return Stream.of(names).anyMatch(name -> counts.path(name).asLong(0) > 0);
  }
}
