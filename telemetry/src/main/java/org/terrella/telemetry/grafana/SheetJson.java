package org.terrella.telemetry.grafana;

import static org.terrella.telemetry.grafana.Json.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes how a table looks. */
final class SheetJson {
  private final Target target;
  private final List<Cell> cells;

  SheetJson(Target target, List<Cell> cells) {
    this.target = target;
    this.cells = cells;
  }

  /**
   * Writes it.
   *
   * @param hasTimes whether its rows have a time; what is put together from many has none, and
   *     InfluxDB makes one up
   */
  Map<String, Object> write(boolean hasTimes) {
    String time = Dialect.of(target).time();
    var overrides = new ArrayList<Map<String, Object>>();
    if (hasTimes) {
      overrides.add(PlotJson.ofField(time, "displayName", "UTC", "custom.width", 190));
    }
    cells.forEach(cell -> overrides.add(override(cell)));
    return object(
        "transformations", List.of(order(hasTimes ? List.of() : List.of("Time"))),
        "fieldConfig",
            object(
                "defaults",
                object(
                    "unit",
                    "none",
                    "custom",
                    object(
                        "align",
                        "auto",
                        "filterable",
                        true,
                        "inspect",
                        true,
                        "cellOptions",
                        object("type", "auto"))),
                "overrides",
                overrides),
        "options", object("showHeader", true, "frameIndex", 0, "cellHeight", "sm"));
  }

  /** InfluxDB's tags come in any order. */
  private Map<String, Object> order(List<String> without) {
    var places = new LinkedHashMap<String, Object>();
    cells.forEach(cell -> places.put(cell.column(), places.size() + 1));
    var excluded = new LinkedHashMap<String, Object>();
    without.forEach(column -> excluded.put(column, true));
    return object(
        "id",
        "organize",
        "options",
        object("excludeByName", excluded, "indexByName", places, "renameByName", object()));
  }

  private Map<String, Object> override(Cell cell) {
    var properties = new ArrayList<>();
    add(properties, "displayName", cell.title());
    if (!cell.unit().isEmpty()) {
      add(properties, "unit", cell.unit());
    }
    if (cell.width() > 0) {
      add(properties, "custom.width", cell.width());
    }
    if (!cell.links().isEmpty()) {
      add(properties, "links", cell.links().stream().map(this::link).toList());
    }
    addLook(properties, cell.look());
    return PlotJson.ofField(cell.column(), properties.toArray());
  }

  /** Grafana 11 hides a column by {@code hidden}, Grafana 13 by {@code hideFrom}. */
  private static void addLook(List<Object> properties, Cell.Look look) {
    switch (look) {
      case PLAIN -> {}
      case HIDDEN -> {
        add(properties, "custom.hidden", true);
        add(properties, "custom.hideFrom", object("legend", false, "tooltip", false, "viz", true));
      }
      case VERDICT, MARGIN, FAULTS -> {
        Colors.of(look).forEach((name, value) -> add(properties, name, value));
        add(properties, "custom.cellOptions", object("type", "color-text"));
      }
    }
  }

  private Map<String, Object> link(Link link) {
    return object("title", link.title(), "url", link.url(target), "targetBlank", false);
  }

  private static void add(List<Object> properties, String name, Object value) {
    properties.add(name);
    properties.add(value);
  }
}
