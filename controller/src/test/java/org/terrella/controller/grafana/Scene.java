package org.terrella.controller.grafana;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is chosen in a dashboard: the time shown, and the variables.
 *
 * @param from milliseconds since 1970
 * @param to the same
 * @param chosen values by variable
 * @param points that the panel has room for
 * @see <a
 *     href="https://grafana.com/docs/grafana/latest/dashboards/variables/variable-syntax/">Grafana
 *     on variables and their formats</a>
 */
record Scene(long from, long to, Map<String, List<String>> chosen, int points) {
  private static final int USUAL_POINTS = 100;
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:(?<plain>\\w+)|\\{(?<name>\\w+)(?::(?<format>\\w+))?})");

  Scene(long from, long to, Map<String, List<String>> chosen) {
    this(from, to, Map.copyOf(chosen), USUAL_POINTS);
  }

  Scene choosing(String variable, List<String> values) {
    var all = new LinkedHashMap<>(chosen);
    all.put(variable, values);
    return new Scene(from, to, all, points);
  }

  Scene withPoints(int number) {
    return new Scene(from, to, chosen, number);
  }

  Interval interval() {
    return Interval.of(from, to, points);
  }

  /** Fills in variables; what is none stays, for the macros of the datasource. */
  String filled(String query) {
    return VARIABLE.matcher(query).replaceAll(found -> Matcher.quoteReplacement(value(found)));
  }

  private String value(java.util.regex.MatchResult found) {
    String plain = found.group("plain");
    String name = plain == null ? found.group("name") : plain;
    String format = found.group("format");
    return switch (name) {
      case "__from" -> Long.toString(from);
      case "__to" -> Long.toString(to);
      default -> chosen.containsKey(name) ? written(name, format) : found.group();
    };
  }

  private String written(String name, @org.jspecify.annotations.Nullable String format) {
    List<String> values = chosen.getOrDefault(name, List.of());
    return switch (format == null ? "" : format) {
      case "sqlstring" ->
          values.stream()
              .map(value -> "'" + value.replace("'", "''") + "'")
              .collect(Collectors.joining(","));
      case "regex" -> regex(values);
      case "" -> values.getFirst();
      default -> throw new AssertionError("no dashboard should use the format " + format);
    };
  }

  private static String regex(List<String> values) {
    var escaped =
        values.stream()
            .map(value -> value.replaceAll("[\\\\^$*+?.()|\\[\\]{}/]", "\\\\$0"))
            .collect(Collectors.joining("|"));
    return values.size() == 1 ? escaped : "(" + escaped + ")";
  }
}
