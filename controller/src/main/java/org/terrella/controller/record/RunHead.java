package org.terrella.controller.record;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.telemetry.influx.RunTags;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run is, known from its first moment on and whether or not it ended.
 *
 * @param tags run, bench and board
 * @param started UTC at bench time zero
 * @param speed bench seconds in one wall second
 * @param json {@code run.json}
 */
public record RunHead(RunTags tags, Instant started, double speed, JsonNode json) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Tells whether there is a run to read.
   *
   * @param directory may be anything
   * @return true when the run wrote what it is, or what came of it
   */
  public static boolean isIn(RunDirectory directory) {
    return Files.exists(directory.head()) || Files.exists(directory.results());
  }

  /**
   * Reads what a run is.
   *
   * @param directory of a run that has begun
   * @return its head; that of a run without {@code run.json} comes from its results
   * @throws IOException if neither file is there or can be read; names it
   */
  public static RunHead read(RunDirectory directory) throws IOException {
    var file = Files.exists(directory.head()) ? directory.head() : directory.results();
    try {
      var json = JSON.readTree(Files.readString(file));
      var tags = new RunTags(word(json, "run"), word(json, "bench"), word(json, "board"));
      return new RunHead(
          tags, Instant.parse(word(json, "started")), json.required("speed").asDouble(), json);
    } catch (JacksonException broken) {
      throw new IOException(
          "%s cannot be read: %s".formatted(file, broken.getOriginalMessage()), broken);
    } catch (DateTimeException noTime) {
      throw new IOException("%s cannot be read: %s".formatted(file, noTime.getMessage()), noTime);
    }
  }

  /**
   * Tells which Grafana shows the run.
   *
   * @return its address, if the run was told one
   */
  public Optional<URI> grafana() {
    return json.path("grafana").isString()
        ? Optional.of(URI.create(json.path("grafana").asString()))
        : Optional.empty();
  }

  /**
   * Finds the time of day of a bench time.
   *
   * @param seconds bench time
   * @return UTC
   */
  public Instant utc(double seconds) {
    return started.plusNanos(Math.round(seconds / speed * 1e9));
  }

  private static String word(JsonNode json, String name) {
    return json.required(name).asString();
  }
}
