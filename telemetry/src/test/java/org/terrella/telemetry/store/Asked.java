package org.terrella.telemetry.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An answer, kept. */
final class Asked implements RowListener {
  private final List<String> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  static Asked of(StoreReader reader, String sql) throws WrongSql, IOException {
    var asked = new Asked();
    reader.ask(sql, asked);
    return asked;
  }

  List<String> columns() {
    return columns;
  }

  /** Texts of the cells; "-" where there is nothing. */
  List<List<String>> rows() {
    return rows;
  }

  String only() {
    if (rows.size() != 1 || rows.getFirst().size() != 1) {
      throw new AssertionError("one cell expected, not " + rows);
    }
    return rows.getFirst().getFirst();
  }

  @Override
  public void columns(List<String> names) {
    columns.addAll(names);
  }

  @Override
  public boolean row(List<Cell> cells) {
    rows.add(
        cells.stream().map(cell -> cell.kind() == Cell.Kind.NOTHING ? "-" : cell.text()).toList());
    return true;
  }
}
