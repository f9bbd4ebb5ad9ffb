package org.terrella.telemetry.table;

import static org.terrella.telemetry.table.Column.integer;
import static org.terrella.telemetry.table.Column.number;
import static org.terrella.telemetry.table.Column.tag;
import static org.terrella.telemetry.table.Column.text;

import java.util.List;
import java.util.Locale;

/**
 * A table, a measurement in InfluxDB's words. Its rows are told apart by time (nanoseconds UTC) and
 * all tags together: writing a row again changes nothing. Columns named {@code …_ms} are
 * milliseconds since 1970 UTC, as links to Grafana have them, {@code …_s} bench seconds from the
 * start of the run.
 */
public enum Table {
  /** Every sample, at its time; exactly one of {@code value}, {@code text}, {@code missing}. */
  SAMPLE(
      tag("run"),
      tag("bench"),
      tag("board"),
      tag("device"),
      tag("channel"),
      tag("unit"),
      number("value"),
      text("text"),
      text("missing"),
      number("bench_s"),
      integer("seq"),
      integer("device_ns")),

  /** One row a run, at its start. */
  RUN(
      tag("run"),
      tag("procedure"),
      tag("bench"),
      tag("board"),
      tag("mission"),
      text("verdict"),
      text("cause"),
      text("title"),
      integer("started_ms"),
      integer("ended_ms"),
      number("length_s"),
      number("speed"),
      integer("samples"),
      integer("missed"),
      integer("dropped"),
      integer("gaps"),
      integer("torn_bytes"),
      text("terrella")),

  /** One row a criterion, at the start of its window. */
  CRITERION(
      tag("run"),
      tag("criterion"),
      text("title"),
      text("verdict"),
      number("margin"),
      text("unit"),
      number("worst"),
      integer("worst_ms"),
      text("limit"),
      text("channel"),
      number("low"),
      number("high"),
      integer("from_ms"),
      integer("to_ms"),
      integer("samples"),
      text("note"),
      text("source")),

  /** The limits of a criterion on a channel, one row where its window begins, one where it ends. */
  LIMIT(tag("run"), tag("criterion"), tag("channel"), text("unit"), number("low"), number("high")),

  /** What happened at one instant: every line of {@code events.jsonl}. */
  EVENT(
      tag("run"),
      tag("kind"),
      tag("subject"),
      text("title"),
      text("details"),
      number("bench_s"),
      integer("seq")),

  /**
   * What went on for a while, at its start: kinds {@code step}, {@code umbra}, {@code penumbra},
   * {@code fault}.
   */
  REGION(
      tag("run"),
      tag("kind"),
      tag("subject"),
      text("title"),
      text("verdict"),
      integer("from_ms"),
      integer("to_ms"),
      number("from_s"),
      number("to_s"));

  // List.of is immutable, which its type does not say.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Column> columns;

  Table(Column... columns) {
    this.columns = List.of(columns);
  }

  /**
   * What the databases call it.
   *
   * @return lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Lists its columns but the time.
   *
   * @return tags first
   */
  public List<Column> columns() {
    return columns;
  }
}
