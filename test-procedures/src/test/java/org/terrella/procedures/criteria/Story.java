package org.terrella.procedures.criteria;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.terrella.procedures.procedure.Criterion;
import org.terrella.procedures.procedure.Rule;
import org.terrella.procedures.procedure.Source;
import org.terrella.procedures.procedure.Window;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.event.Event;

/** Tells judges a run, second by second. */
final class Story {
  private final Judges judges;
  private final Channel channel = Channel.number("bus.voltage", "V");

  Story(Rule rule) {
    this(rule, Set.of("orbit"));
  }

  Story(Rule rule, Set<String> steps) {
    var window = new Window("replay", steps);
    var sources = List.of(new Source("a test", true));
    judges =
        new Judges(List.of(new Criterion("c", "C", rule, window, Duration.ofSeconds(30), sources)));
  }

  Story starts(double at, String step) {
    return happens(at, "step.started", step, Map.of());
  }

  Story ends(double at, String step) {
    return ends(at, step, "PASS");
  }

  Story ends(double at, String step, String verdict) {
    return happens(at, "step.ended", step, Map.of("verdict", verdict));
  }

  Story happens(double at, String kind) {
    return happens(at, kind, "board", Map.of());
  }

  Story happens(double at, String kind, String subject, Map<String, Object> details) {
    judges.happened(new Event(bench(at), Instant.EPOCH, kind, subject, details));
    return this;
  }

  Story reads(double at, double number) {
    return reads(at, channel, new Reading.Value(number));
  }

  Story misses(double at) {
    return reads(at, channel, new Reading.Missing("no answer"));
  }

  /** Another channel, in seconds. */
  Story tells(double at, String name, double seconds) {
    return reads(at, Channel.number(name, "s"), new Reading.Value(seconds));
  }

  Story misses(double at, String name) {
    var answers = new Channel(name, "", Channel.Kind.TEXT);
    return reads(at, answers, new Reading.Missing("no answer"));
  }

  Story counts(double at, long inferences) {
    return reads(
        at,
        new Channel("inference.count", "1", Channel.Kind.COUNTER),
        new Reading.Value((double) inferences));
  }

  Story answers(double at, String answer) {
    return reads(
        at, new Channel("inference.answer", "", Channel.Kind.TEXT), new Reading.Text(answer));
  }

  CriterionResult result() {
    return judges.results().getFirst();
  }

  private Story reads(double at, Channel where, Reading reading) {
    judges.sampled(new Sample(where, 0, bench(at), Instant.EPOCH, reading));
    return this;
  }

  private static Duration bench(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }
}
