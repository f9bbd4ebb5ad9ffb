package org.terrella.telemetry.grafana;

import static org.terrella.telemetry.grafana.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes a dashboard for one target, as Grafana's classic dashboard JSON (schema version 41), which
 * Grafana 11 to 13 load.
 *
 * @see <a
 *     href="https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/">the
 *     JSON model</a>
 */
final class DashboardJson {
  private static final int SCHEMA_VERSION = 41;
  private static final int PAGE_WIDTH = 24;
  private static final int SHARED_CROSSHAIR = 1;

  private final Target target;
  private final VariableJson variables;
  private final PanelJson panels;

  DashboardJson(Target target) {
    this.target = target;
    this.variables = new VariableJson(target);
    this.panels = new PanelJson(target);
  }

  String write(Dashboard dashboard) {
    return Json.text(
        object(
            "uid", dashboard.topic().uid(target),
            "title", "%s (%s)".formatted(dashboard.title(), target.title()),
            "description", dashboard.description(),
            "tags", List.of("terrella", target.datasource()),
            "timezone", "utc",
            "editable", true,
            "graphTooltip", SHARED_CROSSHAIR,
            "refresh", "",
            "schemaVersion", SCHEMA_VERSION,
            "time", object("from", "now-24h", "to", "now"),
            "links", List.of(links()),
            "templating", object("list", variables.all(dashboard)),
            "annotations", object("list", annotations(dashboard)),
            "panels", panels(dashboard)));
  }

  /** To the other dashboards of the same target, with the same run and time. */
  private Map<String, Object> links() {
    return object(
        "title",
        "Terrella",
        "type",
        "dashboards",
        "tags",
        List.of(target.datasource()),
        "asDropdown",
        false,
        "icon",
        "external link",
        "includeVars",
        true,
        "keepTime",
        true,
        "targetBlank",
        false,
        "tooltip",
        "",
        "url",
        "");
  }

  private List<Map<String, Object>> annotations(Dashboard dashboard) {
    return dashboard.annotations().stream().map(this::annotation).toList();
  }

  private Map<String, Object> annotation(Annotation annotation) {
    var dialect = Dialect.of(target);
    var mappings =
        object(
            "time", field(dialect.time()),
            "text", field("title"),
            "tags", field("kind"));
    if (annotation.lasts()) {
      mappings.put("timeEnd", field("to_ms"));
    }
    return object(
        "name", annotation.name(),
        "enable", annotation.isOn(),
        "iconColor", annotation.color(),
        "datasource", datasource(target),
        "target", dialect.stored(annotation.query()),
        "mappings", mappings);
  }

  private static Map<String, Object> field(String column) {
    return object("source", "field", "value", column);
  }

  /** The database chosen in the dashboard. */
  static Map<String, Object> datasource(Target target) {
    return object("type", target.plugin(), "uid", "${datasource}");
  }

  /** Headings and panels from left to right, from top to bottom, numbered. */
  private List<Map<String, Object>> panels(Dashboard dashboard) {
    var written = new ArrayList<Map<String, Object>>();
    int top = 0;
    for (Panel.Row row : dashboard.rows()) {
      written.add(heading(written.size() + 1, top, row.title()));
      top = row(row, top + 1, written);
    }
    return written;
  }

  private int row(Panel.Row row, int top, List<Map<String, Object>> written) {
    int left = 0;
    int below = top;
    int line = top;
    for (Panel panel : row.panels()) {
      if (left + panel.width() > PAGE_WIDTH) {
        left = 0;
        line = below;
      }
      written.add(panels.panel(panel, written.size() + 1, place(panel, left, line)));
      left += panel.width();
      below = Math.max(below, line + panel.height());
    }
    return below;
  }

  private static Map<String, Object> place(Panel panel, int left, int top) {
    return object("x", left, "y", top, "w", panel.width(), "h", panel.height());
  }

  private static Map<String, Object> heading(int id, int top, String title) {
    return object(
        "id",
        id,
        "type",
        "row",
        "title",
        title,
        "collapsed",
        false,
        "panels",
        List.of(),
        "gridPos",
        object("x", 0, "y", top, "w", PAGE_WIDTH, "h", 1));
  }
}
