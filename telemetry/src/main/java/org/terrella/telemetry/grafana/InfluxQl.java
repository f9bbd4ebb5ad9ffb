package org.terrella.telemetry.grafana;

import static org.terrella.telemetry.grafana.Json.object;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.terrella.telemetry.grafana.Query.Statistic;

/**
 * InfluxQL as InfluxDB 1.6 and later speak it, with Grafana's macros. A field that a row lacks
 * makes no row, so that {@link Condition.Present} needs no words.
 *
 * @see <a
 *     href="https://grafana.com/docs/grafana/latest/datasources/influxdb/template-variables/">Grafana's
 *     macros and variables</a>
 */
record InfluxQl() implements Dialect {
  @Override
  public String text(Query query) {
    return switch (query) {
      case Query.Curves curves -> curves(curves);
      case Query.Band band -> band(band);
      case Query.Levels levels -> levels(levels);
      case Query.Listing listing -> listing(listing);
      case Query.Words words -> words(words);
      case Query.Tally tally -> tally(tally);
      case Query.Count count -> count(count);
      case Query.Extremes extremes -> extremes(extremes);
    };
  }

  private String curves(Query.Curves curves) {
    return """
    SELECT %s
    FROM "sample"
    WHERE %s
    GROUP BY time($__interval), "channel" fill(null)"""
        .formatted(aggregates(curves.field(), curves.statistics()), where(curves.where()));
  }

  private String band(Query.Band band) {
    return """
    SELECT %s
    FROM "sample"
    WHERE %s
    GROUP BY time($__interval) fill(null)"""
        .formatted(aggregates("value", Dashboards.BAND), where(band.where()));
  }

  private String levels(Query.Levels levels) {
    return """
    SELECT "low", "high"
    FROM "limit"
    WHERE %s
    GROUP BY "criterion\""""
        .formatted(where(levels.where()));
  }

  private String listing(Query.Listing listing) {
    return """
    SELECT %s
    FROM "%s"
    WHERE %s
    ORDER BY time %s
    LIMIT %d"""
        .formatted(
            listing.cells().stream().map(InfluxQl::cell).collect(Collectors.joining(", ")),
            listing.table().word(),
            where(listing.where()),
            listing.newestFirst() ? "DESC" : "ASC",
            listing.most());
  }

  private String words(Query.Words words) {
    return """
    SELECT distinct("text") AS "answer" FROM "sample" WHERE %s"""
        .formatted(where(words.where()));
  }

  private String tally(Query.Tally tally) {
    return """
    SELECT count("seq") AS "samples", count("missing") AS "missing",
      max("seq") - min("seq") + 1 - count("seq") AS "lost",
      min("value") AS "lowest", max("value") AS "highest"
    FROM "sample"
    WHERE %s
    GROUP BY "channel", "unit\""""
        .formatted(where(tally.where()));
  }

  private String count(Query.Count count) {
    return """
    SELECT count("seq") AS "%s" FROM "sample" WHERE %s"""
        .formatted(count.name(), where(count.where()));
  }

  /** The greatest of a while, say, and the bench time of that very sample. */
  private String extremes(Query.Extremes extremes) {
    return """
    SELECT %s AS "%s", "bench_s"
    FROM "sample"
    WHERE %s
    GROUP BY time(${step}), "run" fill(none)"""
        .formatted(
            aggregate("value", extremes.statistic()),
            extremes.statistic().word(),
            where(extremes.where()));
  }

  private static String cell(Cell cell) {
    return cell.isRoundedUp()
        ? "\"ended_ms\" + 1 AS \"%s\"".formatted(Cell.UNTIL)
        : "\"%s\"".formatted(cell.column());
  }

  private static String aggregates(String field, List<Statistic> statistics) {
    return statistics.stream()
        .map(each -> "%s AS \"%s\"".formatted(aggregate(field, each), each.word()))
        .collect(Collectors.joining(", "));
  }

  private static String aggregate(String field, Statistic statistic) {
    return switch (statistic) {
      case MEAN -> "mean(\"%s\")".formatted(field);
      case LOWEST -> "min(\"%s\")".formatted(field);
      case HIGHEST -> "max(\"%s\")".formatted(field);
      case COUNT -> "count(\"%s\")".formatted(field);
    };
  }

  @Override
  public String condition(Condition condition) {
    return switch (condition) {
      case Condition.Is(String column, String word) -> "\"%s\" = '%s'".formatted(column, word);
      case Condition.Chosen(String column, String variable) ->
          "\"%s\" =~ /^${%s:regex}$/".formatted(column, variable);
      case Condition.Matches(String column, String pattern) ->
          "\"%s\" =~ /%s/".formatted(column, pattern);
      case Condition.Present(String _) -> "";
      case Condition.Shown() -> "$timeFilter";
      case Condition.Overlapping() -> "\"from_ms\" <= ${__to} AND \"to_ms\" >= ${__from}";
    };
  }

  @Override
  public String where(List<Condition> conditions) {
    return conditions.stream()
        .map(this::condition)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" AND "));
  }

  @Override
  public String values(Variable.Values values) {
    return "SHOW TAG VALUES FROM \"%s\" WITH KEY = \"%s\"%s"
        .formatted(
            values.table().word(),
            values.column(),
            values.where().isEmpty() ? "" : " WHERE " + where(values.where()));
  }

  @Override
  public Map<String, Object> stored(Query query) {
    var stored =
        object(
            "refId",
            query.name(),
            "query",
            text(query),
            "rawQuery",
            true,
            "resultFormat",
            query.isSeries() ? "time_series" : "table");
    String alias = alias(query);
    if (!alias.isEmpty()) {
      stored.put("alias", alias);
    }
    return stored;
  }

  private static String alias(Query query) {
    return switch (query) {
      case Query.Curves _ -> "$tag_channel";
      case Query.Levels _ -> "$tag_criterion $col";
      case Query.Band _ -> "$col";
      case Query.Listing _, Query.Words _, Query.Tally _ -> "";
      case Query.Count _, Query.Extremes _ -> "";
    };
  }

  @Override
  public String time() {
    return "Time";
  }

  @Override
  public String seriesName(Query query) {
    return "";
  }
}
