package org.terrella.telemetry.grafana;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How one kind of database is asked, and how its Grafana plugin wants that written. */
sealed interface Dialect permits Sql, InfluxQl {
  static Dialect of(Target target) {
    return switch (target) {
      case QUESTDB -> new Sql();
      case INFLUXQL -> new InfluxQl();
    };
  }

  /** The query as text, with the macros and variables that Grafana and the plugin fill in. */
  String text(Query query);

  String condition(Condition condition);

  /** The values that a variable may take, one column. */
  String values(Variable.Values values);

  /** A query of a panel or annotation, as the plugin keeps it. */
  Map<String, Object> stored(Query query);

  /** How a result's time is called. */
  String time();

  /** What Grafana writes at a series of the query; empty to leave it to the datasource. */
  String seriesName(Query query);

  default String where(List<Condition> conditions) {
    return conditions.stream().map(this::condition).collect(Collectors.joining(" AND "));
  }
}
