package org.terrella.telemetry.grafana;

import static org.terrella.telemetry.grafana.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes how plots look. Nowhere are readings joined across a gap. */
final class PlotJson {
  private static final String EXPECTED = "/(^| )profile[.]|[.]target$/";

  /** Colours follow names, so that the extremes of a channel have the colour of its mean. */
  Map<String, Object> lines(String unit, List<Map<String, Object>> names) {
    var overrides = new ArrayList<>(names);
    overrides.add(
        ofQuery(
            "extremes",
            "custom.lineWidth",
            0.5,
            "custom.hideFrom",
            object("legend", true, "tooltip", false, "viz", false)));
    overrides.add(expected());
    overrides.add(limits());
    return timeseries(unit, object("mode", "palette-classic-by-name"), "line", overrides);
  }

  Map<String, Object> filled(List<Map<String, Object>> names) {
    var overrides = new ArrayList<>(names);
    overrides.add(ofField("lowest", "custom.lineWidth", 0));
    overrides.add(
        ofField(
            "highest",
            "custom.lineWidth",
            0,
            "custom.fillBelowTo",
            "lowest",
            "custom.fillOpacity",
            25));
    overrides.add(limits());
    return timeseries("none", object("mode", "fixed", "fixedColor", "blue"), "line", overrides);
  }

  Map<String, Object> bars(List<Map<String, Object>> names) {
    return timeseries(
        Units.COUNT, object("mode", "palette-classic-by-name"), "bars", new ArrayList<>(names));
  }

  private static Map<String, Object> timeseries(
      String unit, Map<String, Object> color, String style, List<Map<String, Object>> overrides) {
    return object(
        "fieldConfig",
            object(
                "defaults",
                object(
                    "unit", unit,
                    "color", color,
                    "custom",
                        object(
                            "drawStyle",
                            style,
                            "lineWidth",
                            1,
                            "fillOpacity",
                            style.equals("bars") ? 80 : 0,
                            "showPoints",
                            "auto",
                            "pointSize",
                            3,
                            "spanNulls",
                            false,
                            "insertNulls",
                            false)),
                "overrides",
                overrides),
        "options",
            object(
                "legend", legend(),
                "tooltip", object("mode", "multi", "sort", "desc"),
                "timezone", List.of("utc")));
  }

  private static Map<String, Object> legend() {
    return object(
        "showLegend", true, "displayMode", "list", "placement", "bottom", "calcs", List.of());
  }

  /** What a profile or a controller asked for. */
  private static Map<String, Object> expected() {
    return override("byRegexp", EXPECTED, "custom.lineStyle", dashed(10, 6));
  }

  /** A limit has two points, where it begins and where it ends. */
  private static Map<String, Object> limits() {
    return ofQuery(
        "limits",
        "color",
        object("mode", "fixed", "fixedColor", "red"),
        "custom.lineWidth",
        2,
        "custom.lineStyle",
        dashed(4, 4),
        "custom.showPoints",
        "never",
        "custom.spanNulls",
        true);
  }

  private static Map<String, Object> dashed(int on, int off) {
    return object("fill", "dash", "dash", List.of(on, off));
  }

  Map<String, Object> overlay(String unit) {
    return object(
        "transformations",
            List.of(
                object(
                    "id",
                    "partitionByValues",
                    "options",
                    object(
                        "fields", List.of("run"),
                        "keepFields", false,
                        "naming", object("asLabels", true)))),
        "fieldConfig",
            object(
                "defaults",
                    object(
                        "unit",
                        unit,
                        "displayName",
                        "${__field.labels.run} ${__field.name}",
                        "color",
                        object("mode", "palette-classic"),
                        "custom",
                        object("show", "lines", "lineWidth", 1, "pointSize", object("fixed", 3))),
                "overrides",
                    List.of(
                        ofField(
                            "bench_s",
                            "unit",
                            Units.SECONDS,
                            "displayName",
                            "bench time",
                            "custom.axisLabel",
                            "bench time"))),
        "options",
            object(
                "mapping", "auto",
                "series", List.of(object("x", matcher("byName", "bench_s"))),
                "legend", legend(),
                "tooltip", object("mode", "single", "sort", "none")));
  }

  private static Map<String, Object> matcher(String id, String options) {
    return object("matcher", object("id", id, "options", options));
  }

  static Map<String, Object> ofQuery(String name, Object... properties) {
    return override("byFrameRefID", name, properties);
  }

  static Map<String, Object> ofField(String name, Object... properties) {
    return override("byName", name, properties);
  }

  private static Map<String, Object> override(String id, String options, Object... properties) {
    var override = matcher(id, options);
    var written = new ArrayList<Map<String, Object>>();
    object(properties).forEach((name, value) -> written.add(object("id", name, "value", value)));
    override.put("properties", written);
    return override;
  }
}
