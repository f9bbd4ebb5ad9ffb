package org.terrella.telemetry.sampling;

import java.util.List;
import java.util.Optional;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.time.DeviceTime;

/**
 * What one look at a source gave.
 *
 * @param readings one for each of its channels, in their order
 * @param device what the source's own clock showed during the look, if it has one
 */
public record Look(List<Reading> readings, Optional<DeviceTime> device) {
  /** Copies the readings. */
  public Look {
    readings = List.copyOf(readings);
  }

  /**
   * A look at a source without a clock.
   *
   * @param readings one for each of its channels, in their order
   */
  public Look(List<Reading> readings) {
    this(readings, Optional.empty());
  }
}
