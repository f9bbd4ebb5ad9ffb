package org.terrella.telemetry.journal;

import java.time.Duration;
import java.time.Instant;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;

/** Samples to record. */
public final class Samples {
  /** A channel of numbers. */
  public static final Channel VOLTAGE = Channel.number("psu.voltage", "V");

  /** A channel of words. */
  public static final Channel STATE = Channel.state("mains.power-state");

  private static final Instant START = Instant.parse("2026-03-20T12:00:00.000000001Z");

  private Samples() {}

  /** The sample of a channel with a sequence number, ten in a second. */
  public static Sample sample(Channel channel, long sequence, Reading reading) {
    var at = Duration.ofMillis(100).multipliedBy(sequence);
    return new Sample(channel, sequence, at, START.plus(at), reading);
  }

  /** The sample of the supply's voltage with a sequence number, which is also its value. */
  public static Sample volts(long sequence) {
    return sample(VOLTAGE, sequence, new Reading.Value(sequence));
  }
}
