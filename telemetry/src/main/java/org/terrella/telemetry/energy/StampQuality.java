package org.terrella.telemetry.energy;

import java.time.Duration;
import java.util.Optional;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;

/**
 * Hears what a sampler records of the time stamps of one device, and tells an integral of it.
 *
 * @see org.terrella.telemetry.sampling.Sampler
 */
public final class StampQuality {
  private final EnergyIntegral energy;
  private final String jitter;
  private final String clockBound;

  /**
   * Begins to listen.
   *
   * @param power channel that is integrated
   * @param energy told how far its readings may lie from their time stamps
   */
  public StampQuality(String power, EnergyIntegral energy) {
    String device = power.replaceFirst("\\..*", "");
    this.energy = energy;
    this.jitter = device + ".sampling-jitter";
    this.clockBound = device + ".clock-offset-bound";
  }

  /**
   * Takes a sample of any channel.
   *
   * @param sample passed over when it tells nothing of the time stamps
   */
  public void sampled(Sample sample) {
    String channel = sample.channel().name();
    if (channel.equals(jitter)) {
      seconds(sample.reading()).ifPresent(energy::stampedWithin);
    } else if (channel.equals(clockBound)) {
      seconds(sample.reading()).ifPresent(energy::clockKnownWithin);
    }
  }

  private static Optional<Duration> seconds(Reading reading) {
    return reading instanceof Reading.Value(double seconds) && Double.isFinite(seconds)
        ? Optional.of(Duration.ofNanos(Math.round(seconds * 1e9)))
        : Optional.empty();
  }
}
