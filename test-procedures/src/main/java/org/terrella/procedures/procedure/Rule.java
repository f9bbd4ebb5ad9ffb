package org.terrella.procedures.procedure;

import java.time.Duration;
import org.terrella.telemetry.energy.Declared;

/** What a criterion asks. Limits are in the unit beside them and include their ends. */
public sealed interface Rule {
  /**
   * Every reading lies in a band.
   *
   * @param channel whose readings
   * @param unit of the channel
   * @param from lower end
   * @param to upper end
   */
  record AlwaysWithin(String channel, String unit, double from, double to) implements Rule {}

  /**
   * No reading lies above a ceiling.
   *
   * @param channel whose readings
   * @param unit of the channel
   * @param ceiling highest reading allowed
   */
  record AlwaysBelow(String channel, String unit, double ceiling) implements Rule {}

  /**
   * No reading lies below a floor.
   *
   * @param channel whose readings
   * @param unit of the channel
   * @param floor lowest reading allowed
   */
  record AlwaysAbove(String channel, String unit, double floor) implements Rule {}

  /**
   * An event does not happen.
   *
   * @param event its kind
   */
  record Never(String event) implements Rule {}

  /** Every answer of the workload is the golden one, and none is missing. */
  record EveryAnswerGolden() implements Rule {}

  /**
   * After each event the channel is soon back above a floor, and stays there until the limit.
   *
   * @param channel whose readings
   * @param unit of the channel
   * @param floor lowest reading that counts as recovered
   * @param event kind of event
   * @param within longest time from the event to recovery, bench time
   */
  record Recovers(String channel, String unit, double floor, String event, Duration within)
      implements Rule {}

  /**
   * The energy taken for one inference stays below a ceiling.
   *
   * @param power channel with the board's power, in W
   * @param ceiling most energy for one inference, in J
   * @param declared what is known of the load and the meter
   */
  record EnergyPerInference(String power, double ceiling, Declared declared) implements Rule {}

  /**
   * Says the limit in words.
   *
   * @return such as {@code mains.voltage within 22 V .. 34 V}
   */
  default String limit() {
    return switch (this) {
      case AlwaysWithin(String channel, String unit, double from, double to) ->
          "%s within %s .. %s".formatted(channel, Figure.of(from, unit), Figure.of(to, unit));
      case AlwaysBelow(String channel, String unit, double ceiling) ->
          "%s at most %s".formatted(channel, Figure.of(ceiling, unit));
      case AlwaysAbove(String channel, String unit, double floor) ->
          "%s at least %s".formatted(channel, Figure.of(floor, unit));
      case Never(String event) -> "no " + event;
      case EveryAnswerGolden _ -> "every answer is the golden answer";
      case Recovers(String channel, String unit, double floor, String event, Duration within) ->
          "%s at least %s within %s of %s"
              .formatted(channel, Figure.of(floor, unit), Figure.of(within), event);
      case EnergyPerInference(String power, double ceiling, _) ->
          "energy of one inference, from %s, at most %s".formatted(power, Figure.of(ceiling, "J"));
    };
  }

  /**
   * The unit of the margin.
   *
   * @return such as {@code V}; {@code 1} for counts
   */
  default String marginUnit() {
    return switch (this) {
      case AlwaysWithin rule -> rule.unit();
      case AlwaysBelow rule -> rule.unit();
      case AlwaysAbove rule -> rule.unit();
      case Never _, EveryAnswerGolden _ -> "1";
      case Recovers _ -> "s";
      case EnergyPerInference _ -> "J";
    };
  }
}
