package org.terrella.telemetry.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One reading with its place in time.
 *
 * @param channel where it belongs
 * @param sequence 0, 1, 2, … within the channel and run, so that gaps and repeats are facts
 * @param bench bench time of the reading
 * @param utc time of day of the reading; strictly increasing within the channel and run
 * @param device what the device's own clock said, where it has one; never corrected
 * @param reading what was read
 */
public record Sample(
    Channel channel,
    long sequence,
    Duration bench,
    Instant utc,
    Optional<Instant> device,
    Reading reading) {
  /**
   * A sample of a device that has no clock.
   *
   * @param channel where it belongs
   * @param sequence 0, 1, 2, … within the channel and run
   * @param bench bench time of the reading
   * @param utc time of day of the reading
   * @param reading what was read
   */
  public Sample(Channel channel, long sequence, Duration bench, Instant utc, Reading reading) {
    this(channel, sequence, bench, utc, Optional.empty(), reading);
  }
}
