package org.terrella.telemetry.grafana;

import java.util.List;

/**
 * Leads from a row of a table to a dashboard.
 *
 * @param title what a person reads
 * @param topic which dashboard
 * @param from column with the start, in ms
 * @param to column with the end, in ms
 * @param variables of that dashboard, each taken from the column of its name
 */
record Link(String title, Topic topic, String from, String to, List<String> variables) {
  String url(Target target) {
    var url = new StringBuilder("/d/").append(topic.uid(target)).append('?');
    url.append("from=%s&to=%s".formatted(cell(from + ".numeric"), cell(to + ".numeric")));
    variables.forEach(variable -> url.append("&var-%s=%s".formatted(variable, cell(variable))));
    return url.append("&timezone=utc&${datasource:queryparam}").toString();
  }

  private static String cell(String column) {
    return "${__data.fields.%s}".formatted(column);
  }
}
