package org.terrella.telemetry.influx;

/** What a database says when it is asked how many samples of a run it holds. */
sealed interface Count {
  /** So many. */
  record Rows(long rows) implements Count {}

  /** It will not say, now or later. */
  record Unknown(String why) implements Count {}
}
