package org.terrella.controller.cli;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.telemetry.store.Cell;
import tools.jackson.databind.json.JsonMapper;

/** An array of objects, one on each line. */
final class JsonAnswer extends Answer {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private List<String> keys = List.of();

  JsonAnswer(PrintWriter out, long limit) {
    super(out, limit);
  }

  @Override
  public void columns(List<String> names) {
    keys = names.stream().map(JSON::writeValueAsString).toList();
    out().print("[");
  }

  @Override
  void write(List<Cell> cells) {
    var members =
        IntStream.range(0, keys.size())
            .mapToObj(i -> keys.get(i) + ":" + value(cells.get(i)))
            .collect(joining(","));
    out().print((rows() > 1 ? ",\n{" : "\n{") + members + "}");
  }

  @Override
  void end() {
    out().println("\n]");
  }

  private static String value(Cell cell) {
    return switch (cell.kind()) {
      case NOTHING -> "null";
      case NUMBER, TRUTH -> cell.text();
      case TEXT -> JSON.writeValueAsString(cell.text());
    };
  }
}
