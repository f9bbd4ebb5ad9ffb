package org.terrella.controller.index;

import java.time.Instant;
import java.util.List;
import org.terrella.controller.record.RunAccount;
import org.terrella.telemetry.table.Row;
import org.terrella.telemetry.table.Table;
import tools.jackson.databind.JsonNode;

/** The rows of criteria and of their limits. One whose window never opened has no limits. */
record CriterionRows(RunAccount run) {
  void addTo(List<Row> rows) {
    for (JsonNode criterion : run.results().path("criteria")) {
      rows.add(criterion(criterion));
      if (hasWindow(criterion) && isDrawn(criterion)) {
        rows.add(limit(criterion, "fromSeconds"));
        rows.add(limit(criterion, "toSeconds"));
      }
    }
  }

  private Row criterion(JsonNode criterion) {
    var cells =
        cells(criterion)
            .text("title", criterion.path("title"))
            .text("verdict", criterion.path("verdict"))
            .number("margin", criterion.path("margin"))
            .text("unit", criterion.path("unit"))
            .number("worst", criterion.path("worst"))
            .text("limit", criterion.path("limit"))
            .text("channel", criterion.path("channel"))
            .number("low", criterion.path("low"))
            .number("high", criterion.path("high"))
            .integer("samples", criterion.path("samples"))
            .text("note", criterion.path("note"))
            .text("source", criterion.path("source"));
    millis(cells, "worst_ms", criterion.path("worstSeconds"));
    millis(cells, "from_ms", criterion.path("fromSeconds"));
    millis(cells, "to_ms", criterion.path("toSeconds"));
    return cells.row(
        Table.CRITERION,
        hasWindow(criterion) ? utc(criterion.path("fromSeconds")) : run.head().started());
  }

  private Row limit(JsonNode criterion, String end) {
    return cells(criterion)
        .text("channel", criterion.path("channel"))
        .text("unit", criterion.path("channelUnit"))
        .number("low", criterion.path("low"))
        .number("high", criterion.path("high"))
        .row(Table.LIMIT, utc(criterion.path(end)));
  }

  private Cells cells(JsonNode criterion) {
    return new Cells(run.head().tags().run()).text("criterion", criterion.path("id"));
  }

  private void millis(Cells cells, String column, JsonNode seconds) {
    if (seconds.isNumber()) {
      cells.millis(column, utc(seconds));
    }
  }

  private Instant utc(JsonNode seconds) {
    return run.head().utc(seconds.asDouble());
  }

  private static boolean hasWindow(JsonNode criterion) {
    return criterion.path("fromSeconds").isNumber() && criterion.path("toSeconds").isNumber();
  }

  private static boolean isDrawn(JsonNode criterion) {
    return criterion.path("low").isNumber() || criterion.path("high").isNumber();
  }
}
