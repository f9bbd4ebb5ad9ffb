package org.terrella.telemetry.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.time.Deadline;

/**
 * Writes the journal of 200 channels at 100 Hz, each sample late by noise of 100 us.
 *
 * @param samples how many, in all
 * @param reading the number to record, out of noise of mean 0 and deviation 1
 */
record NoisyJournal(long samples, DoubleUnaryOperator reading) {
  static final int CHANNELS = 200;

  private static final Duration PERIOD = Duration.ofMillis(10);
  private static final double JITTER_NANOS = 100_000;
  private static final Instant START = Instant.parse("2026-03-20T12:00:00.123456789Z");

  /** So few samples that they fit into the journal's memory twice. */
  private static final int PAUSE_EVERY = 20_000;

  void write(Path directory) throws IOException, InterruptedException {
    var channels =
        IntStream.range(0, CHANNELS)
            .mapToObj(i -> Channel.number("psu-%d.voltage".formatted(i), "V").every(PERIOD))
            .toList();
    var random = new Random(1);
    try (var journal = Journal.open(directory)) {
      var durable = journal.durable();
      for (long i = 0; i < samples; i++) {
        journal.sampled(sample(channels.get((int) (i % CHANNELS)), i / CHANNELS, random));
        if (i % PAUSE_EVERY == PAUSE_EVERY - 1) {
          durable = journal.awaitBeyond(durable, Deadline.after(Duration.ofMinutes(1)));
        }
      }
      if (journal.dropped() > 0) {
        throw new IOException("%d samples dropped".formatted(journal.dropped()));
      }
    }
  }

  private Sample sample(Channel channel, long sequence, Random random) {
    long late = (long) Math.abs(JITTER_NANOS * random.nextGaussian());
    long bench = sequence * PERIOD.toNanos() + late;
    return new Sample(
        channel,
        sequence,
        Duration.ofNanos(bench),
        START.plusNanos(bench),
        new Reading.Value(reading.applyAsDouble(random.nextGaussian())));
  }
}
