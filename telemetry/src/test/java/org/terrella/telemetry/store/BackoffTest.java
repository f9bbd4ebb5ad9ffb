package org.terrella.telemetry.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration LATE = Duration.ofHours(1);

  private final Backoff backoff = new Backoff();

  @Test
  void beginsShortAndGrowsToItsBound() {
    Duration last = Duration.ZERO;
    for (int i = 0; i < 20; i++) {
      Duration next = backoff.after(SOON);
      assertThat(next).isBetween(last, Backoff.LONGEST);
      last = next;
    }
    assertThat(last).isEqualTo(Backoff.LONGEST);
  }

  @Test
  void isShortAgainAfterALongLife() {
    backoff.after(SOON);
    backoff.after(SOON);
    assertThat(backoff.after(LATE)).isEqualTo(Backoff.FIRST);
    assertThat(backoff.after(SOON)).isGreaterThan(Backoff.FIRST);
  }
}
