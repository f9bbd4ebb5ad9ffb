package org.terrella.telemetry.grafana;

import java.util.List;
import org.terrella.telemetry.table.Table;

/** A question to a database, in the words of {@link Table}. */
sealed interface Query {
  /** Its name within the panel. */
  String name();

  /** What is asked of the rows. */
  List<Condition> where();

  /** Whether the answer is numbers over time, else a table. */
  default boolean isSeries() {
    return switch (this) {
      case Curves _, Band _, Levels _ -> true;
      case Listing _, Words _, Tally _, Count _, Extremes _ -> false;
    };
  }

  /**
   * What is put together from all samples of a short time.
   *
   * @see Query.Curves
   */
  enum Statistic {
    /** Their mean. */
    MEAN,
    /** The least of them. */
    LOWEST,
    /** The greatest of them. */
    HIGHEST,
    /** How many there are. */
    COUNT;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A field of the samples over time, one series a channel and statistic; gaps are null. */
  record Curves(String name, String field, List<Statistic> statistics, List<Condition> where)
      implements Query {}

  /** The one channel chosen, over time: a series {@code mean}, {@code lowest}, {@code highest}. */
  record Band(String name, List<Condition> where) implements Query {}

  /** The limits of criteria, each a series from the start of its window to its end. */
  record Levels(String name, List<Condition> where) implements Query {}

  /**
   * Rows as they are.
   *
   * @param newestFirst else the oldest first
   * @param most rows; a table that is cut says so in the panel's title
   */
  record Listing(
      String name,
      Table table,
      List<Cell> cells,
      List<Condition> where,
      boolean newestFirst,
      int most)
      implements Query {}

  /** The different texts of a channel, as {@code answer}. */
  record Words(String name, List<Condition> where) implements Query {}

  /**
   * One row a channel: {@code samples}, {@code missing} readings, {@code lost} sequence numbers,
   * {@code lowest}, {@code highest}.
   */
  record Tally(String name, List<Condition> where) implements Query {}

  /** How many samples there are; the column is called like the query. */
  record Count(String name, List<Condition> where) implements Query {}

  /**
   * The extremes of a channel in equal steps, by run and bench time: columns {@code bench_s} and
   * that of the statistic.
   */
  record Extremes(String name, Statistic statistic, List<Condition> where) implements Query {}
}
