package org.terrella.controller.grafana;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.table.Row;
import org.terrella.telemetry.table.Table;
import tools.jackson.databind.JsonNode;

/** The rows of a run besides its samples, made from its results and events. */
final class IndexRows {
  private final RecordedRun run;
  private final JsonNode results;
  private final Map<String, String> units = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private IndexRows(RecordedRun run) throws IOException {
    this.run = run;
    this.results = run.results();
    JournalReader.rows(run.journal(), row -> units.put(row.channel().name(), row.channel().unit()));
  }

  static List<Row> of(RecordedRun run) throws IOException {
    var index = new IndexRows(run);
    index.run();
    for (JsonNode criterion : index.results.path("criteria")) {
      index.criterion(criterion);
    }
    for (JsonNode step : index.results.path("steps")) {
      index.region(
          "step",
          step.path("section").asString() + " " + step.path("number").asInt(),
          step,
          step.path("startedSeconds").asDouble(),
          step.path("endedSeconds").asDouble());
    }
    index.events();
    return index.rows;
  }

  private void run() throws IOException {
    var journal = results.path("journal");
    var cells = cells();
    text(cells, "procedure", results.path("procedure").path("name"));
    for (String column : List.of("bench", "board", "mission", "verdict", "cause", "terrella")) {
      text(cells, column, results.path(column));
    }
    cells.put("started_ms", run.started().toEpochMilli());
    cells.put("ended_ms", run.ended().toEpochMilli());
    cells.put("length_s", results.path("benchSeconds").asDouble());
    cells.put("speed", results.path("speed").asDouble());
    cells.put("samples", journal.path("samples").asLong());
    cells.put("missed", 0L);
    cells.put("dropped", journal.path("dropped").asLong());
    cells.put("gaps", journal.path("gaps").asLong());
    cells.put("torn_bytes", journal.path("tornBytes").asLong());
    rows.add(new Row(Table.RUN, run.started(), cells));
  }

  private void criterion(JsonNode criterion) throws IOException {
    Instant from = run.utc(criterion.path("fromSeconds").asDouble());
    Instant to = run.utc(criterion.path("toSeconds").asDouble());
    var cells = cells();
    text(cells, "criterion", criterion.path("id"));
    for (String column :
        List.of("title", "verdict", "unit", "limit", "channel", "note", "source")) {
      text(cells, column, criterion.path(column));
    }
    for (String column : List.of("margin", "worst", "low", "high")) {
      number(cells, column, criterion.path(column));
    }
    cells.put("samples", criterion.path("samples").asLong());
    cells.put("from_ms", from.toEpochMilli());
    cells.put("to_ms", to.toEpochMilli());
    rows.add(new Row(Table.CRITERION, from, cells));
    if (criterion.path("low").isNumber() || criterion.path("high").isNumber()) {
      rows.add(limit(criterion, from));
      rows.add(limit(criterion, to));
    }
  }

  private Row limit(JsonNode criterion, Instant utc) {
    var cells = cells();
    text(cells, "criterion", criterion.path("id"));
    text(cells, "channel", criterion.path("channel"));
    cells.put("unit", units.getOrDefault(criterion.path("channel").asString(), ""));
    number(cells, "low", criterion.path("low"));
    number(cells, "high", criterion.path("high"));
    return new Row(Table.LIMIT, utc, cells);
  }

  private void events() throws IOException {
    String shadow = "";
    double since = 0;
    long line = 0;
    for (JsonNode event : run.events()) {
      double at = event.path("bench").asDouble();
      String kind = event.path("kind").asString();
      rows.add(event(event, kind, ++line));
      if (kind.startsWith("eclipse.")) {
        if (!shadow.isEmpty()) {
          region(shadow, "orbit", event, since, at);
        }
        shadow = shadowAfter(kind);
        since = at;
      }
      if (kind.equals("fault.injected")) {
        region("fault", event.path("subject").asString(), event, at, at + 60);
      }
    }
  }

  private static String shadowAfter(String kind) {
    return switch (kind) {
      case "eclipse.umbra-entered" -> "umbra";
      case "eclipse.penumbra-left" -> "";
      default -> "penumbra";
    };
  }

  private Row event(JsonNode event, String kind, long line) {
    var cells = cells();
    cells.put("kind", kind);
    text(cells, "subject", event.path("subject"));
    cells.put("title", kind.replace('.', ' '));
    cells.put("details", event.toString());
    cells.put("bench_s", event.path("bench").asDouble());
    cells.put("seq", line);
    return new Row(Table.EVENT, Instant.parse(event.path("utc").asString()), cells);
  }

  private void region(String kind, String subject, JsonNode about, double from, double to)
      throws IOException {
    var cells = cells();
    cells.put("kind", kind);
    cells.put("subject", subject);
    cells.put("title", kind + " " + about.path("title").asString(subject));
    text(cells, "verdict", about.path("verdict"));
    cells.put("from_ms", run.utc(from).toEpochMilli());
    cells.put("to_ms", run.utc(to).toEpochMilli());
    cells.put("from_s", from);
    cells.put("to_s", to);
    rows.add(new Row(Table.REGION, run.utc(from), cells));
  }

  private Map<String, Object> cells() {
    var cells = new HashMap<String, Object>();
    cells.put("run", run.id());
    return cells;
  }

  private static void text(Map<String, Object> cells, String column, JsonNode text) {
    if (!text.asString("").isEmpty()) {
      cells.put(column, text.asString());
    }
  }

  private static void number(Map<String, Object> cells, String column, JsonNode number) {
    if (number.isNumber()) {
      cells.put(column, number.asDouble());
    }
  }
}
