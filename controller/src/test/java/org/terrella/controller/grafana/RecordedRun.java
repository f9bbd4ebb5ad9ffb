package org.terrella.controller.grafana;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.terrella.controller.Terrella;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole run as the command line makes it: one orbit in a minute, with a battery too weak for the
 * shadow and one wrong answer, so that there are failed criteria, a reboot and faults.
 *
 * @param directory its evidence
 */
record RecordedRun(Path directory) {
  private static final Path HOME =
      Path.of(System.getProperty("basedir", ".")).resolve("..").normalize();
  private static final Path RUNS = HOME.resolve("controller/target/recorded-run");
  private static final int FAIL = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static @Nullable RecordedRun shared;

  /** One run for all tests: it is only read. */
  static synchronized RecordedRun shared() throws IOException {
    if (shared == null) {
      deleteOldOnes();
      shared = make();
    }
    return shared;
  }

  private static void deleteOldOnes() throws IOException {
    if (Files.exists(RUNS)) {
      try (var old = Files.walk(RUNS)) {
        for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static RecordedRun make() throws IOException {
    System.setProperty("terrella.home", HOME.toString());
    var said = new StringWriter();
    int status =
        Terrella.commandLine()
            .setOut(new PrintWriter(said, true))
            .setErr(new PrintWriter(said, true))
            .execute(
                "run",
                "eclipse-endurance",
                "--runs",
                RUNS.toString(),
                "--fault",
                "weak-battery",
                "--fault",
                "bit-flip@600");
    if (status != FAIL) {
      throw new AssertionError(
          "the run should fail, and not end with %d: %s".formatted(status, said));
    }
    try (var made = Files.list(RUNS)) {
      return new RecordedRun(made.findFirst().orElseThrow());
    }
  }

  String id() {
    return directory.getFileName().toString();
  }

  Path journal() {
    return directory.resolve("journal");
  }

  JsonNode results() throws IOException {
    return JSON.readTree(Files.readString(directory.resolve("results.json")));
  }

  List<JsonNode> events() throws IOException {
    return Files.readAllLines(directory.resolve("events.jsonl")).stream()
        .map(JSON::readTree)
        .toList();
  }

  Instant started() throws IOException {
    return Instant.parse(results().path("started").asString());
  }

  /** The time of day of a bench time. */
  Instant utc(double seconds) throws IOException {
    return started().plusNanos(Math.round(seconds / results().path("speed").asDouble() * 1e9));
  }

  Instant ended() throws IOException {
    return utc(results().path("benchSeconds").asDouble());
  }
}
