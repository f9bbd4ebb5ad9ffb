package org.terrella.controller.grafana;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.journal.JournalRow;
import org.terrella.telemetry.table.Column;
import org.terrella.telemetry.table.Row;
import org.terrella.telemetry.table.Table;

/** A run in line protocol. */
final class Lines {
  private Lines() {}

  static List<String> of(RecordedRun run) throws IOException {
    var lines = new ArrayList<String>();
    JournalReader.rows(run.journal(), row -> lines.add(line(sample(run, row), row.utcNanos())));
    for (Row row : IndexRows.of(run)) {
      lines.add(line(row, ChronoUnit.NANOS.between(Instant.EPOCH, row.utc())));
    }
    return lines;
  }

  private static Row sample(RecordedRun run, JournalRow row) throws IOException {
    var cells = new HashMap<String, Object>();
    cells.put("run", run.id());
    cells.put("bench", "simulated");
    cells.put("board", "SN-0001");
    cells.put("device", row.channel().device());
    cells.put("channel", row.channel().name());
    if (!row.channel().unit().isEmpty()) {
      cells.put("unit", row.channel().unit());
    }
    cells.put("bench_s", row.benchNanos() / 1e9);
    cells.put("seq", row.sequence());
    switch (row.kind()) {
      case VALUE -> cells.put("value", row.number());
      case TEXT -> cells.put("text", row.text());
      case MISSING -> cells.put("missing", row.text());
    }
    return new Row(Table.SAMPLE, Instant.EPOCH, cells);
  }

  private static String line(Row row, long nanos) {
    return row.table().word()
        + joined(row, true, ",")
        + " "
        + joined(row, false, "").substring(1)
        + " "
        + nanos;
  }

  private static String joined(Row row, boolean tags, String before) {
    return row.table().columns().stream()
        .filter(column -> (column.type() == Column.Type.TAG) == tags)
        .filter(column -> row.cells().containsKey(column.name()))
        .map(
            column ->
                column.name() + "=" + written(column, row.cells().getOrDefault(column.name(), "")))
        .collect(Collectors.joining(",", before.isEmpty() ? " " : before, ""));
  }

  private static String written(Column column, Object cell) {
    return switch (column.type()) {
      case TAG -> cell.toString().replaceAll("([ ,=])", "\\\\$1");
      case NUMBER -> cell.toString();
      case INTEGER -> cell + "i";
      case TEXT -> '"' + cell.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    };
  }
}
