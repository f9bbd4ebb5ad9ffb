package org.terrella.telemetry.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of an answer.
 *
 * @param names as the store gives them
 * @param types of {@link Types}
 */
record Columns(List<String> names, List<Integer> types) {
  Columns {
    names = List.copyOf(names);
    types = List.copyOf(types);
  }

  static Columns of(ResultSetMetaData metadata) throws SQLException {
    var names = new ArrayList<String>();
    var types = new ArrayList<Integer>();
    for (int i = 1; i <= metadata.getColumnCount(); i++) {
      names.add(metadata.getColumnLabel(i));
      types.add(metadata.getColumnType(i));
    }
    return new Columns(names, types);
  }

  List<Boolean> times() {
    return types.stream().map(type -> type == Types.TIMESTAMP).toList();
  }

  /** The cells of the row that an answer is at. */
  List<Cell> cells(ResultSet rows) throws SQLException {
    var cells = new ArrayList<Cell>(types.size());
    for (int i = 0; i < types.size(); i++) {
      String text = rows.getString(i + 1);
      cells.add(text == null ? Cell.NOTHING : cell(types.get(i), text));
    }
    return cells;
  }

  private static Cell cell(int type, String text) {
    return switch (type) {
      case Types.DOUBLE, Types.REAL -> number(text);
      case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> new Cell(Cell.Kind.NUMBER, text);
      case Types.BIT, Types.BOOLEAN ->
          new Cell(Cell.Kind.TRUTH, Boolean.toString(text.startsWith("t")));
      case Types.TIMESTAMP -> new Cell(Cell.Kind.TEXT, text.replace(' ', 'T') + "Z");
      default -> new Cell(Cell.Kind.TEXT, text);
    };
  }

  private static Cell number(String text) {
    boolean finite = Double.isFinite(Double.parseDouble(text));
    return new Cell(finite ? Cell.Kind.NUMBER : Cell.Kind.TEXT, text);
  }
}
