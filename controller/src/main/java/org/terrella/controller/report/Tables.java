package org.terrella.controller.report;

import static org.terrella.controller.report.Html.cell;
import static org.terrella.controller.report.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The tables of a report: criteria with their margins, steps with their times. */
final class Tables {
  private Tables() {}

  /** The worst verdict first. */
  static String criteria(JsonNode criteria, Dashboards dashboards) {
    List<String> rows =
        criteria
            .valueStream()
            .sorted(
                Comparator.comparingInt(criterion -> rank(criterion.path("verdict").asString(""))))
            .map(criterion -> criterion(criterion, dashboards))
            .toList();
    return Html.table(
        List.of("", "Criterion", "Limit", "#Worst", "#Margin", "At", "Samples"), rows);
  }

  static String steps(JsonNode steps) {
    List<String> rows = steps.valueStream().map(Tables::step).toList();
    return Html.table(List.of("", "Step", "Begun", "Took", "What happened"), rows);
  }

  static String devices(JsonNode devices) {
    List<String> rows =
        devices
            .valueStream()
            .map(
                device ->
                    "<tr>"
                        + cell("", device.get("name").asString())
                        + cell("", device.get("port").asString())
                        + cell("", device.get("identity").asString())
                        + "</tr>")
            .toList();
    return rows.isEmpty()
        ? "<p class=\"note\">None was opened, or the run did not live to write them down.</p>"
        : Html.table(List.of("Device", "Port", "Identity"), rows);
  }

  private static int rank(String verdict) {
    return switch (verdict) {
      case "ERROR" -> 0;
      case "FAIL" -> 1;
      case "ABORTED" -> 2;
      case "INCONCLUSIVE" -> 3;
      case "PASS" -> 5;
      default -> 4;
    };
  }

  private static String criterion(JsonNode criterion, Dashboards dashboards) {
    var row = new ArrayList<String>();
    row.add("<td>" + tag(criterion.get("verdict").asString()) + "</td>");
    row.add(
        "<td>%s<br><small>%s</small>%s</td>"
            .formatted(
                text(criterion.get("title").asString()),
                text(small(criterion)),
                dashboards.ofTheWindow(criterion)));
    row.add(cell("", criterion.path("limit").asString("")));
    row.add(cell("number", quantity(criterion, "worst")));
    row.add(cell("number margin", quantity(criterion, "margin")));
    row.add(cell("time", seconds(criterion.path("worstSeconds"))));
    row.add(cell("number", criterion.path("samples").asString("")));
    return "<tr class=\"%s\">%s</tr>"
        .formatted(text(criterion.get("verdict").asString()), String.join("", row));
  }

  private static String small(JsonNode criterion) {
    String note = criterion.path("note").asString("");
    String source = criterion.path("source").asString("");
    return note + (note.isEmpty() || source.isEmpty() ? "" : " — ") + source;
  }

  private static String step(JsonNode step) {
    double begun = step.get("startedSeconds").asDouble();
    double took = step.get("endedSeconds").asDouble() - begun;
    return "<tr><td>%s</td>%s%s%s%s</tr>"
        .formatted(
            tag(step.get("verdict").asString()),
            cell("", name(step)),
            cell("time", Numbers.clock(begun)),
            cell("time", String.format(Locale.ROOT, "%.1f s", took)),
            cell("", step.path("cause").asString("")));
  }

  private static String name(JsonNode step) {
    return "%s %s  %s"
        .formatted(
            step.path("section").asString(""),
            step.path("number").asString(""),
            step.get("title").asString())
        .strip();
  }

  static String tag(String verdict) {
    return "<span class=\"tag %1$s\">%1$s</span>".formatted(text(verdict));
  }

  private static String quantity(JsonNode criterion, String key) {
    JsonNode number = criterion.path(key);
    if (!number.isNumber()) {
      return "–";
    }
    String sign = key.equals("margin") && number.asDouble() > 0 ? "+" : "";
    String unit = criterion.path("unit").asString("").replace("degC", "°C");
    return sign + significant(number.asDouble()) + (unit.equals("1") ? "" : " " + unit);
  }

  private static String significant(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e6) {
      return String.format(Locale.ROOT, "%.0f", number);
    }
    double size = Math.abs(number);
    int digits = size >= 100 ? 1 : size >= 1 ? 2 : size >= 0.01 ? 4 : 6;
    return String.format(Locale.ROOT, "%." + digits + "f", number);
  }

  private static String seconds(JsonNode seconds) {
    return seconds.isNumber() ? Numbers.clock(seconds.asDouble()) : "–";
  }
}
