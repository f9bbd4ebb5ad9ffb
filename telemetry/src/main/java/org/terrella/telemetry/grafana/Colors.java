package org.terrella.telemetry.grafana;

import static org.terrella.telemetry.grafana.Json.object;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.NullNode;

/** What is good, what is bad, and what is neither. */
final class Colors {
  private static final List<String> VERDICTS =
      List.of(
          "PASS", "green",
          "INCONCLUSIVE", "yellow",
          "FAIL", "red",
          "ABORTED", "orange",
          "ERROR", "purple",
          "UNFINISHED", "orange");

  private Colors() {}

  /** The part of a field's configuration that colours it. */
  static Map<String, Object> of(Cell.Look look) {
    return switch (look) {
      case PLAIN, HIDDEN -> object("color", object("mode", "fixed", "fixedColor", "text"));
      case VERDICT ->
          object("mappings", List.of(verdicts()), "thresholds", steps(List.of(step("text"))));
      case MARGIN -> object("thresholds", belowZero(), "color", object("mode", "thresholds"));
      case FAULTS -> object("thresholds", unlessZero(), "color", object("mode", "thresholds"));
    };
  }

  static Map<String, Object> unlessZero() {
    return steps(List.of(step("red"), step(0, "green"), step(1, "red")));
  }

  private static Map<String, Object> belowZero() {
    return steps(List.of(step("red"), step(0, "green")));
  }

  private static Map<String, Object> verdicts() {
    var options = object();
    for (int i = 0; i < VERDICTS.size(); i += 2) {
      String verdict = VERDICTS.get(i);
      options.put(verdict, object("text", verdict, "color", VERDICTS.get(i + 1), "index", i / 2));
    }
    return object("type", "value", "options", options);
  }

  private static Map<String, Object> steps(List<Map<String, Object>> steps) {
    return object("mode", "absolute", "steps", steps);
  }

  /** The lowest step has no number. */
  private static Map<String, Object> step(String color) {
    return object("value", NullNode.getInstance(), "color", color);
  }

  private static Map<String, Object> step(int from, String color) {
    return object("value", from, "color", color);
  }
}
