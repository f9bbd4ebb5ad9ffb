package org.terrella.telemetry.grafana;

/** What must be true of a row to be shown. */
sealed interface Condition {
  /** A tag or text is this word. */
  record Is(String column, String word) implements Condition {}

  /** A tag is one of those chosen in a variable of the dashboard. */
  record Chosen(String column, String variable) implements Condition {}

  /** A tag matches a pattern anywhere, in the syntax that Go and Java share; without quotes. */
  record Matches(String column, String pattern) implements Condition {}

  /** A field is there. */
  record Present(String column) implements Condition {}

  /** The row's time is in the time shown. */
  record Shown() implements Condition {}

  /** What lasts from {@code from_ms} to {@code to_ms} overlaps the time shown. */
  record Overlapping() implements Condition {}
}
