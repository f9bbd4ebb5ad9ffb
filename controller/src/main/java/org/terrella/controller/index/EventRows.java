package org.terrella.controller.index;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.terrella.controller.record.RunAccount;
import org.terrella.telemetry.table.Row;
import org.terrella.telemetry.table.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the events. */
record EventRows(RunAccount run) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> COLUMNS = Set.of("bench", "utc", "kind", "subject");

  void addTo(List<Row> rows) {
    int line = 1;
    for (JsonNode event : run.events()) {
      rows.add(row(event, line++));
    }
  }

  private Row row(JsonNode event, int line) {
    return new Cells(run.head().tags().run())
        .text("kind", event.path("kind"))
        .text("subject", event.path("subject"))
        .text("title", title(event))
        .text("details", details(event))
        .number("bench_s", event.path("bench"))
        .integer("seq", line)
        .row(Table.EVENT, Instant.parse(event.required("utc").asString()));
  }

  /** Such as {@code board reboot: board}. */
  private static String title(JsonNode event) {
    String kind = event.path("kind").asString("").replace('.', ' ').replace('-', ' ');
    String subject = event.path("subject").asString("");
    String verdict = event.path("verdict").asString("");
    return (subject.isEmpty() ? kind : kind + ": " + subject)
        + (verdict.isEmpty() ? "" : ", " + verdict);
  }

  /** All that has no column of its own, as JSON; empty when there is nothing. */
  private static String details(JsonNode event) {
    var others =
        event
            .propertyStream()
            .filter(one -> !COLUMNS.contains(one.getKey()))
            .collect(
                Collectors.toMap(
                    one -> one.getKey(), one -> one.getValue(), (a, _) -> a, LinkedHashMap::new));
    return others.isEmpty() ? "" : JSON.writeValueAsString(others);
  }
}
