package org.terrella.controller.index;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.terrella.telemetry.table.Row;
import org.terrella.telemetry.table.Table;
import tools.jackson.databind.JsonNode;

/** The cells of one row; what is not known stays out. */
final class Cells {
  private final Map<String, Object> cells = new HashMap<>();

  /** Begins with the one tag that every row has. */
  Cells(String run) {
    cells.put("run", run);
  }

  Cells text(String column, String text) {
    if (!text.isEmpty()) {
      cells.put(column, text);
    }
    return this;
  }

  Cells text(String column, JsonNode text) {
    return text(column, text.asString(""));
  }

  Cells number(String column, double number) {
    cells.put(column, number);
    return this;
  }

  Cells number(String column, JsonNode number) {
    return number.isNumber() ? number(column, number.asDouble()) : this;
  }

  Cells integer(String column, long integer) {
    cells.put(column, integer);
    return this;
  }

  Cells integer(String column, JsonNode integer) {
    return integer.isNumber() ? integer(column, integer.asLong()) : this;
  }

  Cells millis(String column, Instant utc) {
    return integer(column, utc.toEpochMilli());
  }

  Row row(Table table, Instant utc) {
    return new Row(table, utc, cells);
  }
}
