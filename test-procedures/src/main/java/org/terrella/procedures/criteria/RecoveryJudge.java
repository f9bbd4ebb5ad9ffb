package org.terrella.procedures.criteria;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.terrella.procedures.procedure.Rule;
import org.terrella.procedures.verdict.Verdict;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.event.Event;

/**
 * Judges that a channel comes back after every event of a kind; keeps the events that are still
 * open and the worst of those that are not. A reading that is not a number is not above any floor.
 */
final class RecoveryJudge implements Judge {
  private final Rule.Recovers rule;
  private final Duration longestGap;
  private final List<Recovery> open = new ArrayList<>();
  private final Tally settled;
  private Duration reached = Duration.ZERO;

  RecoveryJudge(Rule.Recovers rule, Duration longestGap) {
    this.rule = rule;
    this.longestGap = longestGap;
    this.settled = new Tally(rule);
  }

  @Override
  public void closed(Duration at) {
    reach(at);
  }

  @Override
  public void happened(Event event, boolean inside) {
    if (inside && event.kind().equals(rule.event())) {
      open.add(new Recovery(rule, longestGap, event.bench()));
    }
  }

  @Override
  public void sampled(Sample sample, boolean inside) {
    if (!inside || !sample.channel().name().equals(rule.channel())) {
      return;
    }
    if (sample.reading() instanceof Reading.Value(double number)) {
      open.forEach(recovery -> recovery.reading(sample.bench(), number));
    }
    reach(sample.bench());
  }

  private void reach(Duration at) {
    reached = at;
    open.forEach(recovery -> recovery.reached(at));
    open.stream().filter(Recovery::isSettled).forEach(recovery -> settled.add(recovery, at));
    open.removeIf(Recovery::isSettled);
  }

  @Override
  public Finding finding() {
    Tally all = settled.copy();
    open.forEach(recovery -> all.add(recovery, reached));
    return all.finding();
  }

  /** Events and the worst of them. */
  private static final class Tally {
    private final Rule.Recovers rule;
    private Verdict verdict = Verdict.PASS;
    private long events;
    private long unsure;
    private long failed;
    private Duration worst = Duration.ZERO;
    private Optional<Duration> worstAt = Optional.empty();

    Tally(Rule.Recovers rule) {
      this.rule = rule;
    }

    Tally copy() {
      var copy = new Tally(rule);
      copy.verdict = verdict;
      copy.events = events;
      copy.unsure = unsure;
      copy.failed = failed;
      copy.worst = worst;
      copy.worstAt = worstAt;
      return copy;
    }

    void add(Recovery recovery, Duration reached) {
      Verdict one = recovery.verdict();
      events++;
      verdict = verdict.and(one);
      unsure += one == Verdict.INCONCLUSIVE ? 1 : 0;
      failed += one == Verdict.FAIL ? 1 : 0;
      if (one != Verdict.INCONCLUSIVE) {
        worse(recovery.event(), recovery.took().orElse(reached.minus(recovery.event())));
      }
    }

    private void worse(Duration event, Duration took) {
      if (worstAt.isEmpty() || took.compareTo(worst) > 0) {
        worst = took;
        worstAt = Optional.of(event);
      }
    }

    Finding finding() {
      if (events == 0) {
        return Finding.nothing("there was no " + rule.event());
      }
      boolean judged = worstAt.isPresent();
      double seconds = worst.toNanos() / 1e9;
      double margin = rule.within().minus(worst).toNanos() / 1e9;
      return new Finding(
          verdict,
          judged ? OptionalDouble.of(margin) : OptionalDouble.empty(),
          judged ? OptionalDouble.of(seconds) : OptionalDouble.empty(),
          worstAt,
          events,
          note(),
          Map.of("events", events, "unsure", unsure, "failed", failed));
    }

    private String note() {
      var cut = unsure == 0 ? "" : "%d of %d events cannot be judged".formatted(unsure, events);
      var late = failed == 0 ? "" : "%d of %d events came back late".formatted(failed, events);
      return Remarks.join(late, List.of(cut));
    }
  }
}
