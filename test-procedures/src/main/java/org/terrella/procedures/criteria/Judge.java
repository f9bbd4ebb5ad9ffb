package org.terrella.procedures.criteria;

import java.time.Duration;
import org.terrella.procedures.procedure.Criterion;
import org.terrella.procedures.procedure.Rule;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.event.Event;

/**
 * Judges one rule in bounded memory. Hears everything, is told what lies in its window, and is
 * called by one thread at a time.
 */
interface Judge {
  /** The window opens, for the first time or again. */
  default void opened(Duration at) {}

  /** The window closes, perhaps to open again. */
  default void closed(Duration at) {}

  /** A sample, in its window or not. */
  default void sampled(Sample sample, boolean inside) {}

  /** An event, in its window or not. */
  default void happened(Event event, boolean inside) {}

  /** What can be said so far. */
  Finding finding();

  /** The judge for a criterion. */
  static Judge of(Criterion criterion) {
    Duration gap = criterion.longestGap();
    return switch (criterion.rule()) {
      case Rule.AlwaysWithin(String channel, _, double from, double to) ->
          new AlwaysJudge(channel, value -> Math.min(value - from, to - value), gap);
      case Rule.AlwaysBelow(String channel, _, double ceiling) ->
          new AlwaysJudge(channel, value -> ceiling - value, gap);
      case Rule.AlwaysAbove(String channel, _, double floor) ->
          new AlwaysJudge(channel, value -> value - floor, gap);
      case Rule.Never(String event) -> new NeverJudge(event);
      case Rule.EveryAnswerGolden _ -> new GoldenJudge();
      case Rule.Recovers rule -> new RecoveryJudge(rule, gap);
      case Rule.EnergyPerInference rule -> new EnergyJudge(rule, gap);
    };
  }
}
