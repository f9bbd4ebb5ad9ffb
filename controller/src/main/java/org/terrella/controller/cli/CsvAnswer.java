package org.terrella.controller.cli;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.List;
import org.terrella.telemetry.store.Cell;

/** RFC 4180 with a header; no value is an empty field, an empty text two quotes. */
final class CsvAnswer extends Answer {
  private static final String END = "\r\n";

  CsvAnswer(PrintWriter out, long limit) {
    super(out, limit);
  }

  @Override
  public void columns(List<String> names) {
    out().print(names.stream().map(CsvAnswer::field).collect(joining(",")) + END);
  }

  @Override
  void write(List<Cell> cells) {
    out().print(cells.stream().map(CsvAnswer::field).collect(joining(",")) + END);
  }

  @Override
  void end() {}

  private static String field(Cell cell) {
    return cell.kind() == Cell.Kind.NOTHING ? "" : field(cell.text());
  }

  private static String field(String text) {
    boolean quoted = text.isEmpty() || text.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
