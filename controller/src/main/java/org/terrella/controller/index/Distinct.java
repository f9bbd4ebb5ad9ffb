package org.terrella.controller.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.terrella.telemetry.table.Column;
import org.terrella.telemetry.table.Row;
import org.terrella.telemetry.table.Table;

/** Keeps rows apart that a database would take for one: the later of two is a nanosecond later. */
final class Distinct {
  private final Set<Key> taken = new HashSet<>();

  private Distinct() {}

  static List<Row> rows(List<Row> rows) {
    var distinct = new Distinct();
    var apart = new ArrayList<Row>();
    rows.forEach(row -> apart.add(distinct.apart(row)));
    return apart;
  }

  private Row apart(Row row) {
    Map<String, Object> tags = tags(row);
    Instant utc = row.utc();
    while (!taken.add(new Key(row.table(), tags, utc))) {
      utc = utc.plusNanos(1);
    }
    return utc.equals(row.utc()) ? row : new Row(row.table(), utc, row.cells());
  }

  private static Map<String, Object> tags(Row row) {
    var tags = new HashMap<>(row.cells());
    for (Column column : row.table().columns()) {
      if (column.type() != Column.Type.TAG) {
        tags.remove(column.name());
      }
    }
    return tags;
  }

  private record Key(Table table, Map<String, Object> tags, Instant utc) {}
}
