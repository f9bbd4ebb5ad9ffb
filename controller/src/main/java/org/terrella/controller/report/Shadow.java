package org.terrella.controller.report;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Turns eclipse events into the regions that a plot shades. */
final class Shadow {
  private final double end;
  private String kind = "";
  private double since;

  /** Ends with the run, at {@code end} bench seconds. */
  Shadow(double end) {
    this.end = end;
  }

  void follow(JsonNode event, List<Map<String, Object>> regions) {
    double at = event.get("bench").asDouble();
    switch (event.get("kind").asString()) {
      case "eclipse.penumbra-entered", "eclipse.umbra-left" -> begin("penumbra", at, regions);
      case "eclipse.umbra-entered" -> begin("umbra", at, regions);
      case "eclipse.penumbra-left" -> begin("", at, regions);
      default -> {}
    }
  }

  void end(List<Map<String, Object>> regions) {
    begin("", end, regions);
  }

  private void begin(String next, double at, List<Map<String, Object>> regions) {
    if (!kind.isEmpty()) {
      regions.add(Map.of("kind", kind, "from", since, "to", at));
    }
    kind = next;
    since = at;
  }
}
