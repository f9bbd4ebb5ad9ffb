package org.terrella.controller.grafana;

import java.util.Map;
import java.util.TreeMap;

/**
 * The length of a step of time that Grafana chooses for a panel: the time shown over the number of
 * points, rounded to what people find round.
 *
 * @see <a
 *     href="https://grafana.com/docs/grafana/latest/panels-visualizations/query-transform-data/#query-options">
 *     max data points and interval</a>
 */
record Interval(long millis) {
  /** Below the first number, the second is chosen. */
  private static final TreeMap<Long, Long> ROUND =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(15L, 10L),
              Map.entry(35L, 20L),
              Map.entry(75L, 50L),
              Map.entry(150L, 100L),
              Map.entry(350L, 200L),
              Map.entry(750L, 500L),
              Map.entry(1_500L, 1_000L),
              Map.entry(3_500L, 2_000L),
              Map.entry(7_500L, 5_000L),
              Map.entry(12_500L, 10_000L),
              Map.entry(25_000L, 20_000L),
              Map.entry(45_000L, 30_000L),
              Map.entry(90_000L, 60_000L),
              Map.entry(210_000L, 120_000L),
              Map.entry(Long.MAX_VALUE, 300_000L)));

  static Interval of(long from, long to, int points) {
    return new Interval(ROUND.higherEntry(Math.max(1, (to - from) / points)).getValue());
  }

  /** As in {@code 200ms}, {@code 5s}, {@code 2m}. */
  String grafana() {
    if (millis % 60_000 == 0) {
      return millis / 60_000 + "m";
    }
    return millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
  }

  /** As QuestDB's plugin writes it: seconds as {@code 20s}, milliseconds as {@code 1T}. */
  String questdb() {
    return millis >= 1_000 ? millis / 1_000 + "s" : millis + "T";
  }
}
