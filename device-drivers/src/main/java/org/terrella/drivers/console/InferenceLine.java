package org.terrella.drivers.console;

import java.util.Optional;
import java.util.regex.Pattern;
import org.terrella.drivers.device.Inference;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lines of a workload. */
final class InferenceLine {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Pattern PIECE = Pattern.compile("\\{\"|\"(batch|images|ms|answer)\"|\"\\}");

  private InferenceLine() {}

  /** Reads one batch; empty when the line is anything else. */
  static Optional<Inference> read(String line) {
    int start = line.indexOf("{\"");
    if (start < 0 || !line.stripTrailing().endsWith("}")) {
      return Optional.empty();
    }
    try {
      return inference(MAPPER.readTree(line.substring(start)));
    } catch (JacksonException | IllegalArgumentException notABatch) {
      return Optional.empty();
    }
  }

  private static Optional<Inference> inference(JsonNode json) {
    boolean whole =
        json.path("batch").isIntegralNumber()
            && json.path("images").isInt()
            && json.path("ms").isNumber()
            && json.path("answer").isString();
    return whole
        ? Optional.of(
            new Inference(
                json.path("batch").asLong(),
                json.path("images").asInt(),
                json.path("ms").asDouble(),
                json.path("answer").asString()))
        : Optional.empty();
  }

  /** Tells whether a line that cannot be read shows traces of a batch. */
  static boolean isPiece(String line) {
    return PIECE.matcher(line).find();
  }
}
