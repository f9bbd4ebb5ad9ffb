package org.terrella.controller.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.terrella.telemetry.store.Cell;

/**
 * Columns under each other, numbers to the right. The widths are those of the first rows; a later
 * cell that is wider pushes its line apart.
 */
final class TableAnswer extends Answer {
  static final long USUAL_LIMIT = 1000;

  private static final int FIRST_ROWS = 1000;

  private final List<List<Cell>> first = new ArrayList<>();
  private List<String> names = List.of();
  private List<Integer> widths = List.of();

  TableAnswer(PrintWriter out, long limit) {
    super(out, limit);
  }

  @Override
  public void columns(List<String> columns) {
    names = columns;
  }

  @Override
  void write(List<Cell> cells) {
    if (widths.isEmpty()) {
      first.add(cells);
      if (first.size() == FIRST_ROWS) {
        begin();
      }
    } else {
      out().println(line(cells));
    }
  }

  @Override
  void end() {
    if (widths.isEmpty()) {
      begin();
    }
    out()
        .printf(
            isCut()
                ? "first %d rows; there are more (--limit 0 for all)%n"
                : rows() == 1 ? "%d row%n" : "%d rows%n",
            rows());
  }

  private void begin() {
    widths = names.stream().map(String::length).toList();
    first.forEach(cells -> widths = wider(widths, cells));
    var head = names.stream().map(name -> new Cell(Cell.Kind.TEXT, name)).toList();
    out().println(line(head));
    out().println(rule());
    first.forEach(cells -> out().println(line(cells)));
    first.clear();
  }

  private static List<Integer> wider(List<Integer> widths, List<Cell> cells) {
    var wider = new ArrayList<Integer>();
    for (int i = 0; i < widths.size(); i++) {
      wider.add(Math.max(widths.get(i), shown(cells.get(i)).length()));
    }
    return wider;
  }

  private String rule() {
    return String.join("  ", widths.stream().map("-"::repeat).toList());
  }

  private String line(List<Cell> cells) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.size(); i++) {
      var text = shown(cells.get(i));
      var blank = " ".repeat(Math.max(0, widths.get(i) - text.length()));
      line.append(i > 0 ? "  " : "");
      line.append(cells.get(i).kind() == Cell.Kind.NUMBER ? blank + text : text + blank);
    }
    return line.toString().stripTrailing();
  }

  /** On one line, and harmless to a terminal. */
  private static String shown(Cell cell) {
    return cell.kind() == Cell.Kind.NOTHING
        ? "null"
        : cell.text().replaceAll("\\R", "⏎").replaceAll("\\p{Cntrl}", "?");
  }
}
