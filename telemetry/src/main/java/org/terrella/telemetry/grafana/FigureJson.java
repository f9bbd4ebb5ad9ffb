package org.terrella.telemetry.grafana;

import static org.terrella.telemetry.grafana.Json.object;

import java.util.List;
import java.util.Map;

/** Writes how single numbers and words look. */
final class FigureJson {
  private static final String LACKING = "not in the database";

  private FigureJson() {}

  static Map<String, Object> figure(String field, String unit, Cell.Look look) {
    var defaults = object("unit", unit);
    defaults.putAll(Colors.of(look));
    return written(defaults, List.of(), "/^%s$/".formatted(field), "value");
  }

  static Map<String, Object> balance() {
    var written =
        written(
            object("unit", Units.COUNT),
            List.of(
                PlotJson.ofField("samples", "displayName", "in the journal"),
                PlotJson.ofField("database", "displayName", "in the database"),
                PlotJson.ofField(
                    LACKING,
                    "thresholds",
                    Colors.unlessZero(),
                    "color",
                    object("mode", "thresholds"))),
            "",
            "value_and_name");
    written.put("transformations", List.of(besideOneAnother(), difference()));
    return written;
  }

  private static Map<String, Object> besideOneAnother() {
    return object("id", "concatenate", "options", object("frameNameMode", "drop"));
  }

  private static Map<String, Object> difference() {
    return object(
        "id",
        "calculateField",
        "options",
        object(
            "mode",
            "binary",
            "alias",
            LACKING,
            "binary",
            object("left", "samples", "operator", "-", "right", "database")));
  }

  private static Map<String, Object> written(
      Map<String, Object> defaults,
      List<Map<String, Object>> overrides,
      String fields,
      String textMode) {
    return object(
        "fieldConfig", object("defaults", defaults, "overrides", overrides),
        "options",
            object(
                "reduceOptions",
                    object("calcs", List.of("lastNotNull"), "fields", fields, "values", false),
                "colorMode", "value",
                "graphMode", "none",
                "justifyMode", "auto",
                "orientation", "auto",
                "textMode", textMode,
                "wideLayout", true,
                "showPercentChange", false,
                "percentChangeColorMode", "standard"));
  }
}
