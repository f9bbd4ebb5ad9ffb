package org.terrella.telemetry.table;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a table.
 *
 * @param table which
 * @param utc its time
 * @param cells by column, in the order of the table: {@link String} for tags and texts, {@link
 *     Double}, {@link Long}; what is not known is left out
 */
public record Row(Table table, Instant utc, Map<String, Object> cells) {
  /** Refuses cells that do not belong. */
  public Row {
    var ordered = new LinkedHashMap<String, Object>();
    for (var column : table.columns()) {
      var cell = cells.get(column.name());
      if (cell != null) {
        require(table, column, cell);
        ordered.put(column.name(), cell);
      }
    }
    if (ordered.size() < cells.size()) {
      throw new IllegalArgumentException("%s has no such columns: %s".formatted(table, cells));
    }
    cells = Collections.unmodifiableMap(ordered);
  }

  private static void require(Table table, Column column, Object cell) {
    boolean fits =
        switch (column.type()) {
          case TAG, TEXT -> cell instanceof String;
          case NUMBER -> cell instanceof Double;
          case INTEGER -> cell instanceof Long;
        };
    if (!fits) {
      throw new IllegalArgumentException("%s.%s: %s".formatted(table, column.name(), cell));
    }
  }
}
