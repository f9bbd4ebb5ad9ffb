package org.terrella.controller.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrella.controller.record.Region.Moment;
import tools.jackson.databind.JsonNode;

/** Turns events that begin and end something into regions. */
final class Regions {
  private static final String SHADOW = "shadow";

  private final List<Region> closed = new ArrayList<>();
  private final Map<String, Region> open = new LinkedHashMap<>();
  private final Moment end;

  private Regions(Moment end) {
    this.end = end;
  }

  /**
   * Finds all regions.
   *
   * @param events in order
   * @param end of the record; what is open then ends then
   * @return in the order in which they began
   */
  static List<Region> of(List<JsonNode> events, Moment end) {
    var regions = new Regions(end);
    events.forEach(regions::follow);
    regions.closed.addAll(regions.open.values());
    regions.closed.sort((a, b) -> a.from().utc().compareTo(b.from().utc()));
    return List.copyOf(regions.closed);
  }

  static Moment moment(JsonNode event) {
    return new Moment(
        event.required("bench").asDouble(), Instant.parse(event.required("utc").asString()));
  }

  private void follow(JsonNode event) {
    var subject = event.path("subject").asString("");
    switch (event.path("kind").asString("")) {
      case "step.started" -> begin(event, "step", title(event), "UNFINISHED", "step " + subject);
      case "step.ended" -> end(event, "step " + subject, event.path("verdict").asString(""));
      case "eclipse.penumbra-entered", "eclipse.umbra-left" -> shadow(event, "penumbra");
      case "eclipse.umbra-entered" -> shadow(event, "umbra");
      case "eclipse.penumbra-left" -> end(event, SHADOW, "");
      case "fault.injected" -> fault(event, subject);
      default -> {}
    }
  }

  /** Leaves the shadow that there was and enters another. */
  private void shadow(JsonNode event, String kind) {
    end(event, SHADOW, "");
    var number = event.path("number").asString("");
    begin(event, kind, "%s %s".formatted(kind, number).strip(), "", SHADOW);
  }

  /** What lasts goes on to the end; what strikes once is over at once. */
  private void fault(JsonNode event, String fault) {
    begin(event, "fault", fault, "", "fault " + fault);
    if (!event.path("lasts").asBoolean(true)) {
      end(event, "fault " + fault, "");
    }
  }

  private void begin(JsonNode event, String kind, String title, String verdict, String key) {
    var subject = event.path("subject").asString("");
    open.put(key, new Region(kind, subject, title, verdict, moment(event), end));
  }

  private void end(JsonNode event, String key, String verdict) {
    var region = open.remove(key);
    if (region != null) {
      closed.add(
          new Region(
              region.kind(),
              region.subject(),
              region.title(),
              verdict,
              region.from(),
              moment(event)));
    }
  }

  /** A step as the report names it, such as {@code main 2 Infer}. */
  private static String title(JsonNode event) {
    return "%s %s  %s"
        .formatted(
            event.path("section").asString(""),
            event.path("number").asString(""),
            event.path("subject").asString(""))
        .strip();
  }
}
