package org.terrella.drivers.scpi;

import java.time.Duration;
import java.util.Optional;
import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Volts;

/**
 * How to use one output of a SCPI supply.
 *
 * @param channel output number, the n of {@code (@n)}, from 1
 * @param timeout longest wait for one answer, wall time, positive
 * @param maxVoltage soft limit: no higher voltage is ever asked for
 * @param maxCurrent soft limit: no higher current is ever asked for
 * @param voltageResolution most that a voltage setting may read back away from what was asked
 * @param currentResolution most that a current setting may read back away from what was asked
 * @param watchdog wall time without a command after which the instrument itself switches its output
 *     off, whole seconds from 1 s to 3600 s; empty leaves its I/O watchdog as it is
 */
public record ScpiSettings(
    int channel,
    Duration timeout,
    Volts maxVoltage,
    Amperes maxCurrent,
    Volts voltageResolution,
    Amperes currentResolution,
    Optional<Duration> watchdog) {
  private static final Duration SHORTEST_WATCHDOG = Duration.ofSeconds(1);
  private static final Duration LONGEST_WATCHDOG = Duration.ofHours(1);

  /** Refuses what cannot work. */
  public ScpiSettings {
    if (channel < 1 || !timeout.isPositive()) {
      throw new IllegalArgumentException(
          "channel %d and timeout %s must be positive".formatted(channel, timeout));
    }
    requirePositive(maxVoltage.value(), "maxVoltage");
    requirePositive(maxCurrent.value(), "maxCurrent");
    requirePositive(voltageResolution.value(), "voltageResolution");
    requirePositive(currentResolution.value(), "currentResolution");
    watchdog.ifPresent(ScpiSettings::requireWatchdog);
  }

  /**
   * The usual settings: channel 1, one second, resolutions of 20 mV and 5 mA, no watchdog. The
   * resolutions are a guess at a 16-bit output stage; the module's data sheet knows better.
   *
   * @param maxVoltage soft limit
   * @param maxCurrent soft limit
   * @return the settings
   */
  public static ScpiSettings upTo(Volts maxVoltage, Amperes maxCurrent) {
    return new ScpiSettings(
        1,
        Duration.ofSeconds(1),
        maxVoltage,
        maxCurrent,
        new Volts(0.02),
        new Amperes(0.005),
        Optional.empty());
  }

  /**
   * Copies for another output.
   *
   * @param other output number, from 1
   * @return the copy
   */
  public ScpiSettings withChannel(int other) {
    return new ScpiSettings(
        other, timeout, maxVoltage, maxCurrent, voltageResolution, currentResolution, watchdog);
  }

  /**
   * Copies with another timeout.
   *
   * @param other longest wait for one answer, positive
   * @return the copy
   */
  public ScpiSettings withTimeout(Duration other) {
    return new ScpiSettings(
        channel, other, maxVoltage, maxCurrent, voltageResolution, currentResolution, watchdog);
  }

  /**
   * Copies with the instrument's I/O watchdog armed. Only commands feed it, and the driver sends
   * none of its own accord: the delay must be longer than the wall time between two samples, and
   * than every pause in sampling, the one between opening and the first sample included. It guards
   * all outputs of the instrument, and commands to any of them feed it.
   *
   * @param delay wall time, whole seconds from 1 s to 3600 s
   * @return the copy
   */
  public ScpiSettings withWatchdog(Duration delay) {
    return new ScpiSettings(
        channel,
        timeout,
        maxVoltage,
        maxCurrent,
        voltageResolution,
        currentResolution,
        Optional.of(delay));
  }

  private static void requireWatchdog(Duration delay) {
    boolean isWhole = delay.equals(Duration.ofSeconds(delay.toSeconds()));
    boolean isWithin =
        delay.compareTo(SHORTEST_WATCHDOG) >= 0 && delay.compareTo(LONGEST_WATCHDOG) <= 0;
    if (!isWhole || !isWithin) {
      throw new IllegalArgumentException(
          "watchdog must be whole seconds from 1 s to 3600 s, not " + delay);
    }
  }

  private static void requirePositive(double value, String what) {
    if (value <= 0) {
      throw new IllegalArgumentException("%s must be positive, not %s".formatted(what, value));
    }
  }
}
