package org.terrella.telemetry.store;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.terrella.telemetry.table.Column;
import org.terrella.telemetry.table.Table;

/**
 * A table in QuestDB's words. Names are quoted, as {@code sample} and {@code limit} are words of
 * its SQL.
 */
record Schema(Table table) {
  private static final String TIME = "\"timestamp\"";

  static String quoted(String name) {
    return '"' + name + '"';
  }

  /** Makes it, unless it is there. */
  String create() {
    return "CREATE TABLE IF NOT EXISTS %s (%s TIMESTAMP_NS, %s) TIMESTAMP(%s) PARTITION BY DAY WAL DEDUP UPSERT KEYS(%s)"
        .formatted(
            quoted(table.word()),
            TIME,
            table.columns().stream().map(Schema::definition).collect(joining(", ")),
            TIME,
            keys());
  }

  /**
   * Brings a table that an earlier release made up to date.
   *
   * @param columns what it has
   * @param keys those of them that tell rows apart
   * @return statements; none if it is as it should be
   */
  List<String> alter(Set<String> columns, Set<String> keys) {
    var statements = new ArrayList<String>();
    for (var column : table.columns()) {
      if (!columns.contains(column.name())) {
        statements.add(
            "ALTER TABLE %s ADD COLUMN %s".formatted(quoted(table.word()), definition(column)));
      }
    }
    if (!tags().map(Column::name).allMatch(keys::contains)) {
      statements.add(
          "ALTER TABLE %s DEDUP ENABLE UPSERT KEYS(%s)".formatted(quoted(table.word()), keys()));
    }
    return statements;
  }

  private String keys() {
    return Stream.concat(Stream.of(TIME), tags().map(tag -> quoted(tag.name())))
        .collect(joining(", "));
  }

  private Stream<Column> tags() {
    return table.columns().stream().filter(column -> column.type() == Column.Type.TAG);
  }

  private static String definition(Column column) {
    return quoted(column.name()) + " " + type(column.type());
  }

  private static String type(Column.Type type) {
    return switch (type) {
      case TAG -> "SYMBOL";
      case NUMBER -> "DOUBLE";
      case INTEGER -> "LONG";
      case TEXT -> "VARCHAR";
    };
  }
}
