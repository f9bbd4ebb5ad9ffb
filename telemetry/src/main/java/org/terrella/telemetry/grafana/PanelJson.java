package org.terrella.telemetry.grafana;

import static org.terrella.telemetry.grafana.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes panels. */
final class PanelJson {
  /**
   * Steps of time across a plot: few, so that a step is seldom shorter than a sampling period,
   * after which readings would stand alone; what happens within a step shows in its extremes.
   */
  private static final int STEPS = 300;

  private final Target target;
  private final Dialect dialect;

  PanelJson(Target target) {
    this.target = target;
    this.dialect = Dialect.of(target);
  }

  Map<String, Object> panel(Panel panel, int id, Map<String, Object> place) {
    var written =
        object(
            "id", id,
            "type", type(panel.look()),
            "title", panel.title(),
            "description", panel.description(),
            "gridPos", place,
            "datasource", DashboardJson.datasource(target),
            "targets", panel.queries().stream().map(this::query).toList());
    if (panel.queries().stream().anyMatch(Query::isSeries)) {
      written.put("maxDataPoints", STEPS);
    }
    if (panel.look() instanceof Panel.Look.Filled) {
      written.putAll(object("repeat", "channel", "repeatDirection", "h", "maxPerRow", 2));
    }
    written.putAll(look(panel));
    return written;
  }

  private static String type(Panel.Look look) {
    return switch (look) {
      case Panel.Look.Lines _, Panel.Look.Filled _, Panel.Look.Bars _ -> "timeseries";
      case Panel.Look.Sheet _ -> "table";
      case Panel.Look.Figure _, Panel.Look.Balance _ -> "stat";
      case Panel.Look.Overlay _ -> "xychart";
    };
  }

  private Map<String, Object> look(Panel panel) {
    var plots = new PlotJson();
    return switch (panel.look()) {
      case Panel.Look.Lines(String unit) -> plots.lines(unit, names(panel));
      case Panel.Look.Filled() -> plots.filled(names(panel));
      case Panel.Look.Bars() -> plots.bars(names(panel));
      case Panel.Look.Sheet(List<Cell> cells) ->
          new SheetJson(target, cells).write(panel.queries().getFirst() instanceof Query.Listing);
      case Panel.Look.Figure(String field, String unit, Cell.Look cell) ->
          FigureJson.figure(field, unit, cell);
      case Panel.Look.Balance() -> FigureJson.balance();
      case Panel.Look.Overlay(String unit) -> plots.overlay(unit);
    };
  }

  private Map<String, Object> query(Query query) {
    var stored = object("datasource", DashboardJson.datasource(target));
    stored.putAll(dialect.stored(query));
    return stored;
  }

  /** What is written at the series of each query. */
  private List<Map<String, Object>> names(Panel panel) {
    var names = new ArrayList<Map<String, Object>>();
    for (Query query : panel.queries()) {
      String name = dialect.seriesName(query);
      if (!name.isEmpty()) {
        names.add(PlotJson.ofQuery(query.name(), "displayName", name));
      }
    }
    return names;
  }
}
