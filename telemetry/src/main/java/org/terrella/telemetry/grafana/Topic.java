package org.terrella.telemetry.grafana;

import java.util.Locale;

/** What a dashboard is about. */
public enum Topic {
  /** All runs, and one of them: verdict, criteria, steps, channels with limits. */
  RUN,
  /** Voltages, power, currents, and the orbit that made them. */
  POWER,
  /** Temperatures, heating and cooling, clock rates. */
  THERMAL,
  /** What the board computed, how fast and how rightly. */
  INFERENCE,
  /** How whole the record is. */
  QUALITY,
  /** Two or more runs over bench time. */
  COMPARE;

  /**
   * What Grafana knows the dashboard by.
   *
   * @param target which of the two sets
   * @return such as {@code terrella-run} (QuestDB) or {@code terrella-run-influxql}
   */
  public String uid(Target target) {
    return "terrella-" + word() + target.suffix();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
