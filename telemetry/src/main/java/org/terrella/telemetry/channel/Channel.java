package org.terrella.telemetry.channel;

import java.time.Duration;
import java.util.Optional;
import org.terrella.telemetry.units.Quantity;

/**
 * A named, unit-carrying stream of samples.
 *
 * @param name device and quantity, such as {@code psu.voltage}; unique in a run
 * @param unit symbol that {@link Quantity} knows, such as {@code V}, {@code degC}, {@code 1/s};
 *     empty when it has none
 * @param kind what its readings are
 * @param period bench time from one sample to the next, when it is sampled at a steady rate
 */
public record Channel(String name, String unit, Kind kind, Optional<Duration> period) {
  /** What the readings of a channel are. */
  public enum Kind {
    /** A measured number. */
    NUMBER,
    /** A number that only grows, until its device restarts. */
    COUNTER,
    /** One word out of few, such as {@code on}. */
    STATE,
    /** Any text. */
    TEXT
  }

  /** Refuses a channel that nobody could name, or whose numbers nobody could convert. */
  public Channel {
    if (!name.matches("[a-z][a-z0-9_-]*(\\.[a-z][a-z0-9_-]*)+")) {
      throw new IllegalArgumentException("not a channel name: \"" + name + "\"");
    }
    if (!unit.isEmpty() && !Quantity.isUnit(unit)) {
      throw new IllegalArgumentException(
          "%s is in \"%s\", which is not a unit; known are %s"
              .formatted(name, unit, Quantity.units()));
    }
    if (period.isPresent() && !period.get().isPositive()) {
      throw new IllegalArgumentException("%s every %s".formatted(name, period.get()));
    }
  }

  /**
   * A channel that gets a sample whenever there is something to record.
   *
   * @param name such as {@code inference.answer}
   * @param unit symbol, empty when it has none
   * @param kind what its readings are
   */
  public Channel(String name, String unit, Kind kind) {
    this(name, unit, kind, Optional.empty());
  }

  /**
   * A measured number.
   *
   * @param name such as {@code psu.voltage}
   * @param unit symbol
   * @return the channel
   */
  public static Channel number(String name, String unit) {
    return new Channel(name, unit, Kind.NUMBER);
  }

  /**
   * Words out of few.
   *
   * @param name such as {@code mains.power-state}
   * @return the channel
   */
  public static Channel state(String name) {
    return new Channel(name, "", Kind.STATE);
  }

  /**
   * The same channel, sampled at a steady rate.
   *
   * @param bench bench time from one sample to the next, positive
   * @return the channel
   */
  public Channel every(Duration bench) {
    return new Channel(name, unit, kind, Optional.of(bench));
  }

  /**
   * The device that the samples come from.
   *
   * @return the name up to the first dot
   */
  public String device() {
    return name.substring(0, name.indexOf('.'));
  }
}
