package org.terrella.telemetry.store;

import java.time.Duration;

/** How long to wait before a database that has died is started again: 0.2 s, doubling to 10 s. */
final class Backoff {
  static final Duration FIRST = Duration.ofMillis(200);
  static final Duration LONGEST = Duration.ofSeconds(10);
  static final Duration LONG_LIFE = Duration.ofMinutes(1);

  private Duration next = FIRST;

  /**
   * Tells how long to wait now.
   *
   * @param lived how long it had lived; one that had lived long begins anew
   */
  Duration after(Duration lived) {
    Duration now = lived.compareTo(LONG_LIFE) > 0 ? FIRST : next;
    Duration twice = now.multipliedBy(2);
    next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    return now;
  }
}
