package org.terrella.telemetry.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;

/** Samples made beforehand, so that only what is done with them is measured. */
final class MadeSamples {
  private static final Instant START = Instant.parse("2026-03-20T12:00:00Z");
  private static final long PERIOD_NANOS = 1_000_000;

  private MadeSamples() {}

  static List<Channel> channels(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Channel.number("psu-%d.voltage".formatted(i), "V"))
        .map(channel -> channel.every(Duration.ofNanos(PERIOD_NANOS)))
        .toList();
  }

  /** Numbers of 100 channels at 1 kHz, in turns. */
  static Sample[] numbers(int count) {
    var channels = channels(100);
    return IntStream.range(0, count)
        .mapToObj(i -> number(channels.get(i % channels.size()), i / channels.size()))
        .toArray(Sample[]::new);
  }

  static Sample number(Channel channel, long sequence) {
    var bench = Duration.ofNanos(sequence * PERIOD_NANOS);
    var reading = new Reading.Value(28 + Math.sin(sequence * 0.001));
    return new Sample(channel, sequence, bench, START.plus(bench), reading);
  }
}
