package org.terrella.procedures.criteria;

import java.time.Duration;
import java.util.Optional;
import org.terrella.procedures.procedure.Rule;
import org.terrella.procedures.verdict.Verdict;

/**
 * What follows one event. The time to recover runs from the event to the first reading of the
 * stretch at or above the floor that lasts to the limit; where there is no such stretch, to the
 * first reading at or above the floor after the limit.
 */
final class Recovery {
  private final Rule.Recovers rule;
  private final Duration event;
  private final Duration limit;
  private final Coverage coverage;
  private boolean heard;
  private boolean limitPassed;
  private Optional<Duration> aboveSince = Optional.empty();

  Recovery(Rule.Recovers rule, Duration longestGap, Duration event) {
    this.rule = rule;
    this.event = event;
    this.limit = event.plus(rule.within());
    this.coverage = new Coverage(longestGap);
    coverage.opened(event);
  }

  Duration event() {
    return event;
  }

  /** Takes a reading; those from before the event do not count. */
  void reading(Duration at, double number) {
    if (at.compareTo(event) < 0) {
      return;
    }
    reached(at);
    if (!limitPassed) {
      heard = true;
      coverage.reading(at);
    }
    follow(at, number >= rule.floor());
  }

  private void follow(Duration at, boolean above) {
    if (above && aboveSince.isEmpty()) {
      aboveSince = Optional.of(at);
    } else if (!above && !limitPassed) {
      aboveSince = Optional.empty();
    }
  }

  /** Bench time has come this far; nothing after the limit can bring back a stretch that lasted. */
  void reached(Duration at) {
    if (!limitPassed && at.compareTo(limit) > 0) {
      limitPassed = true;
      coverage.closed(limit);
    }
  }

  /** Tells whether nothing that comes can change what is known. */
  boolean isSettled() {
    return limitPassed && (aboveSince.isPresent() || !heard);
  }

  Verdict verdict() {
    if (!limitPassed || !heard) {
      return Verdict.INCONCLUSIVE;
    }
    if (aboveSince.isEmpty() || aboveSince.get().compareTo(limit) > 0) {
      return Verdict.FAIL;
    }
    return coverage.hasGap() ? Verdict.INCONCLUSIVE : Verdict.PASS;
  }

  /** Time to recover; empty while it has not. */
  Optional<Duration> took() {
    return aboveSince.map(since -> since.minus(event));
  }
}
