package org.terrella.controller.index;

import org.terrella.controller.record.RunAccount;
import org.terrella.telemetry.table.Row;
import org.terrella.telemetry.table.Table;
import tools.jackson.databind.JsonNode;

/** The row of the run itself, at its start. */
record RunRow(RunAccount run) {
  Row row() {
    var head = run.head();
    JsonNode results = run.results();
    JsonNode journal = results.path("journal");
    double length = results.path("benchSeconds").asDouble(0);
    return new Cells(head.tags().run())
        .text("procedure", results.path("procedure").path("name"))
        .text("bench", head.tags().bench())
        .text("board", head.tags().board())
        .text("mission", results.path("mission"))
        .text("verdict", results.path("verdict"))
        .text("cause", results.path("cause"))
        .text("title", results.path("procedure").path("title"))
        .millis("started_ms", head.started())
        .millis("ended_ms", head.utc(length))
        .number("length_s", length)
        .number("speed", head.speed())
        .integer("samples", journal.path("samples"))
        .integer("missed", results.path("record").path("missed"))
        .integer("dropped", journal.path("dropped"))
        .integer("gaps", journal.path("gaps"))
        .integer("torn_bytes", journal.path("tornBytes"))
        .text("terrella", results.path("terrella"))
        .row(Table.RUN, head.started());
  }
}
