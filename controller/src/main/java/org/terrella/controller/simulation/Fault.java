package org.terrella.controller.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something that goes wrong on a simulated bench, on purpose. */
public sealed interface Fault {
  /** The battery has lost most of its capacity: the bus sags in eclipse until the board dies. */
  record WeakBattery() implements Fault {}

  /**
   * One answer of the workload has a flipped bit.
   *
   * @param at bench time from which the next answer is wrong
   */
  record BitFlip(Duration at) implements Fault {}

  /**
   * The cable of a serial device is pulled.
   *
   * @param device name on the bench
   * @param at bench time
   */
  record Unplug(String device, Duration at) implements Fault {}

  /**
   * A serial device stops answering, its cable still in place.
   *
   * @param device name on the bench
   * @param at bench time
   */
  record Freeze(String device, Duration at) implements Fault {}

  /**
   * Names it as a user writes it.
   *
   * @return such as {@code unplug:psu@600}
   */
  default String words() {
    return switch (this) {
      case WeakBattery _ -> "weak-battery";
      case BitFlip(Duration at) -> "bit-flip@" + at.toSeconds();
      case Unplug(String device, Duration at) -> "unplug:%s@%d".formatted(device, at.toSeconds());
      case Freeze(String device, Duration at) -> "freeze:%s@%d".formatted(device, at.toSeconds());
    };
  }

  /**
   * Tells whether it goes on once it has struck.
   *
   * @return false for what strikes once
   */
  default boolean lasts() {
    return switch (this) {
      case WeakBattery _, Unplug _, Freeze _ -> true;
      case BitFlip _ -> false;
    };
  }

  /** How faults are written on the command line. */
  List<String> FORMS =
      List.of(
          "weak-battery",
          "bit-flip[@SECONDS]",
          "unplug:DEVICE[@SECONDS]",
          "freeze:DEVICE[@SECONDS]");

  /** When a fault strikes that does not say: some way into the first orbit. */
  Duration USUAL = Duration.ofMinutes(20);

  /**
   * Reads a fault as a user writes it.
   *
   * @param text one of {@link #FORMS}
   * @return the fault, or empty when there is no such
   */
  static Optional<Fault> parse(String text) {
    Matcher words =
        Pattern.compile("(?<what>[a-z-]+)(:(?<device>[a-z][a-z0-9-]*))?(@(?<at>\\d{1,7})s?)?")
            .matcher(text);
    if (!words.matches()) {
      return Optional.empty();
    }
    Optional<String> device = Optional.ofNullable(words.group("device"));
    Optional<Duration> at =
        Optional.ofNullable(words.group("at")).map(Long::parseLong).map(Duration::ofSeconds);
    return switch (words.group("what")) {
      case "weak-battery" ->
          device.isEmpty() && at.isEmpty() ? Optional.of(new WeakBattery()) : Optional.empty();
      case "bit-flip" ->
          device.isEmpty() ? Optional.of(new BitFlip(at.orElse(USUAL))) : Optional.empty();
      case "unplug" -> device.map(name -> new Unplug(name, at.orElse(USUAL)));
      case "freeze" -> device.map(name -> new Freeze(name, at.orElse(USUAL)));
      default -> Optional.empty();
    };
  }
}
