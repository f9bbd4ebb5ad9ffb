package org.terrella.telemetry.grafana;

import static org.terrella.telemetry.grafana.Json.object;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.terrella.telemetry.grafana.Query.Statistic;

/**
 * QuestDB's SQL, with the macros of its plugin.
 *
 * @see <a href="https://questdb.com/docs/third-party-tools/grafana/">the plugin's macros</a>
 */
record Sql() implements Dialect {
  private static final int TIME_SERIES = 0;
  private static final int TABLE = 1;

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
    SELECT timestamp AS "time", "channel", %s
    FROM "sample"
    WHERE %s
    SAMPLE BY $__sampleByInterval FILL(NULL) ALIGN TO CALENDAR
    ORDER BY "time\""""
        .formatted(aggregates(curves.field(), curves.statistics()), where(curves.where()));
  }

  private String band(Query.Band band) {
    return """
    SELECT timestamp AS "time", %s
    FROM "sample"
    WHERE %s
    SAMPLE BY $__sampleByInterval FILL(NULL) ALIGN TO CALENDAR
    ORDER BY "time\""""
        .formatted(aggregates("value", Dashboards.BAND), where(band.where()));
  }

  private String levels(Query.Levels levels) {
    return """
    SELECT timestamp AS "time", "criterion", "low", "high"
    FROM "limit"
    WHERE %s
    ORDER BY "time\""""
        .formatted(where(levels.where()));
  }

  private String listing(Query.Listing listing) {
    return """
    SELECT timestamp AS "time", %s
    FROM "%s"
    WHERE %s
    ORDER BY timestamp%s
    LIMIT %d"""
        .formatted(
            listing.cells().stream().map(Sql::cell).collect(Collectors.joining(", ")),
            listing.table().word(),
            where(listing.where()),
            listing.newestFirst() ? " DESC" : "",
            listing.most());
  }

  private String words(Query.Words words) {
    return """
    SELECT "text" AS "answer", count() AS "times"
    FROM "sample"
    WHERE %s
    GROUP BY "answer"
    ORDER BY "times" DESC"""
        .formatted(where(words.where()));
  }

  private String tally(Query.Tally tally) {
    return """
    SELECT "channel", "unit", count() AS "samples",
      sum(CASE WHEN "missing" IS NOT NULL THEN 1 ELSE 0 END) AS "missing",
      max("seq") - min("seq") + 1 - count() AS "lost",
      min("value") AS "lowest", max("value") AS "highest"
    FROM "sample"
    WHERE %s
    GROUP BY "channel", "unit"
    ORDER BY "channel\""""
        .formatted(where(tally.where()));
  }

  private String count(Query.Count count) {
    return """
    SELECT count() AS "%s" FROM "sample" WHERE %s"""
        .formatted(count.name(), where(count.where()));
  }

  private String extremes(Query.Extremes extremes) {
    return """
    SELECT "run", floor("bench_s" / ${step}) * ${step} AS "bench_s", %s AS "%s"
    FROM "sample"
    WHERE %s
    GROUP BY "run", "bench_s"
    ORDER BY "run", "bench_s\""""
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
      case MEAN -> "avg(\"%s\")".formatted(field);
      case LOWEST -> "min(\"%s\")".formatted(field);
      case HIGHEST -> "max(\"%s\")".formatted(field);
      case COUNT -> "count()";
    };
  }

  @Override
  public String condition(Condition condition) {
    return switch (condition) {
      case Condition.Is(String column, String word) -> "\"%s\" = '%s'".formatted(column, word);
      case Condition.Chosen(String column, String variable) ->
          "\"%s\" IN (${%s:sqlstring})".formatted(column, variable);
      case Condition.Matches(String column, String pattern) ->
          "\"%s\" ~ '%s'".formatted(column, pattern);
      case Condition.Present(String column) -> "\"%s\" IS NOT NULL".formatted(column);
      case Condition.Shown() -> "$__timeFilter(timestamp)";
      case Condition.Overlapping() -> "\"from_ms\" <= ${__to} AND \"to_ms\" >= ${__from}";
    };
  }

  @Override
  public String values(Variable.Values values) {
    return "SELECT DISTINCT \"%s\" FROM \"%s\"%s ORDER BY \"%s\""
        .formatted(
            values.column(),
            values.table().word(),
            values.where().isEmpty() ? "" : " WHERE " + where(values.where()),
            values.column());
  }

  @Override
  public Map<String, Object> stored(Query query) {
    int format = query.isSeries() ? TIME_SERIES : TABLE;
    return object(
        "refId",
        query.name(),
        "queryType",
        "sql",
        "rawSql",
        text(query),
        "format",
        format,
        "selectedFormat",
        format);
  }

  @Override
  public String time() {
    return "time";
  }

  @Override
  public String seriesName(Query query) {
    return switch (query) {
      case Query.Curves _ -> "${__field.labels.channel}";
      case Query.Levels _ -> "${__field.labels.criterion} ${__field.name}";
      case Query.Band _, Query.Listing _, Query.Words _, Query.Tally _ -> "";
      case Query.Count _, Query.Extremes _ -> "";
    };
  }
}
