package org.terrella.telemetry.grafana;

import static org.terrella.telemetry.grafana.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.terrella.telemetry.grafana.Variable.Choice;

/** Writes what can be chosen at the top of a dashboard, first of all the database. */
final class VariableJson {
  private static final int WHEN_TIME_CHANGES = 2;
  private static final int BY_ALPHABET = 1;
  private static final int BY_ALPHABET_DESCENDING = 2;

  private final Target target;

  VariableJson(Target target) {
    this.target = target;
  }

  List<Map<String, Object>> all(Dashboard dashboard) {
    var all = new ArrayList<Map<String, Object>>();
    all.add(datasource());
    dashboard.variables().forEach(variable -> all.add(variable(variable)));
    return all;
  }

  private Map<String, Object> datasource() {
    return object(
        "name",
        "datasource",
        "label",
        "Database",
        "type",
        "datasource",
        "query",
        target.plugin(),
        "regex",
        "",
        "multi",
        false,
        "includeAll",
        false,
        "refresh",
        1,
        "options",
        List.of(),
        "current",
        object("text", target.datasource(), "value", target.datasource()));
  }

  private Map<String, Object> variable(Variable variable) {
    return switch (variable) {
      case Variable.Values values -> values(values);
      case Variable.Few few -> few(few);
    };
  }

  private Map<String, Object> values(Variable.Values values) {
    boolean all = values.how() == Choice.ONE_OR_ALL || values.how() == Choice.ANY_OR_ALL;
    boolean multi = values.how() == Choice.ANY || values.how() == Choice.ANY_OR_ALL;
    var written =
        object(
            "name",
            values.name(),
            "label",
            values.label(),
            "type",
            "query",
            "datasource",
            DashboardJson.datasource(target),
            "query",
            Dialect.of(target).values(values),
            "refresh",
            WHEN_TIME_CHANGES,
            "sort",
            values.newestFirst() ? BY_ALPHABET_DESCENDING : BY_ALPHABET,
            "regex",
            "",
            "multi",
            multi,
            "includeAll",
            all,
            "options",
            List.of());
    if (all) {
      written.put("current", everything(multi));
    }
    return written;
  }

  private static Map<String, Object> everything(boolean multi) {
    return multi
        ? object("text", List.of("All"), "value", List.of("$__all"))
        : object("text", "All", "value", "$__all");
  }

  private Map<String, Object> few(Variable.Few few) {
    List<String> words = few.words().getOrDefault(target, List.of());
    return object(
        "name", few.name(),
        "label", few.label().getOrDefault(target, few.name()),
        "type", "custom",
        "query", String.join(",", words),
        "multi", false,
        "includeAll", false,
        "options", words.stream().map(word -> option(word, words)).toList(),
        "current", object("text", words.getFirst(), "value", words.getFirst()));
  }

  private static Map<String, Object> option(String word, List<String> words) {
    return object("text", word, "value", word, "selected", word.equals(words.getFirst()));
  }
}
