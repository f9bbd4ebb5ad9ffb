package org.terrella.drivers.scpi;

import java.time.Duration;
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
 */
public record ScpiSettings(
    int channel,
    Duration timeout,
    Volts maxVoltage,
    Amperes maxCurrent,
    Volts voltageResolution,
    Amperes currentResolution) {
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
  }

  /**
   * The usual settings: channel 1, one second, resolutions of 20 mV and 5 mA. The resolutions are a
   * guess at a 16-bit output stage; the module's data sheet knows better.
   *
   * @param maxVoltage soft limit
   * @param maxCurrent soft limit
   * @return the settings
   */
  public static ScpiSettings upTo(Volts maxVoltage, Amperes maxCurrent) {
    return new ScpiSettings(
        1, Duration.ofSeconds(1), maxVoltage, maxCurrent, new Volts(0.02), new Amperes(0.005));
  }

  /**
   * Copies with another timeout.
   *
   * @param other longest wait for one answer, positive
   * @return the copy
   */
  public ScpiSettings withTimeout(Duration other) {
    return new ScpiSettings(
        channel, other, maxVoltage, maxCurrent, voltageResolution, currentResolution);
  }

  private static void requirePositive(double value, String what) {
    if (value <= 0) {
      throw new IllegalArgumentException("%s must be positive, not %s".formatted(what, value));
    }
  }
}
