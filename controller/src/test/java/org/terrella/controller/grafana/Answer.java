package org.terrella.controller.grafana;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a database answered, as the frames that Grafana makes of it, one below the other.
 *
 * @param columns names
 * @param rows cells: {@link Double}, {@link String}, null; times as milliseconds since 1970
 */
record Answer(List<String> columns, List<List<@Nullable Object>> rows) {
  Stream<@Nullable Object> cells(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new AssertionError("no column %s in %s".formatted(column, columns));
    }
    return rows.stream().map(row -> row.get(index));
  }

  /** The numbers of a column, without what is null. */
  List<Double> numbers(String column) {
    return cells(column).filter(Double.class::isInstance).map(cell -> (Double) cell).toList();
  }

  List<String> words(String column) {
    return cells(column).filter(String.class::isInstance).map(cell -> (String) cell).toList();
  }

  /** The rows that have a word in a column. */
  Answer having(String column, String word) {
    int index = columns.indexOf(column);
    return new Answer(columns, rows.stream().filter(row -> word.equals(row.get(index))).toList());
  }
}
