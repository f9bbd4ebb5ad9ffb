package org.terrella.telemetry.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.journal.Journal;

/** A journal as a bench leaves it: mostly instruments' numbers, some noise, some words. */
final class BenchJournal {
  private static final List<Channel> CHANNELS =
      List.of(
          Channel.number("psu.voltage", "V"),
          Channel.number("psu.current", "A"),
          Channel.number("array.power", "W"),
          Channel.number("plate.temperature", "degC"),
          Channel.number("board.die-temperature", "degC"),
          Channel.number("board.energy", "J"),
          Channel.number("mains.power", "W"),
          Channel.state("mains.power-state"));
  private static final Instant START = Instant.parse("2026-03-20T12:00:00Z");

  private BenchJournal() {}

  static void write(Path folder, int samples) throws IOException {
    var random = new Random(1);
    try (var journal = Journal.open(folder)) {
      for (int i = 0; i < samples; i++) {
        journal.sampled(sample(i, random));
        if (i % 10_000 == 0) {
          LockSupport.parkNanos(20_000_000);
        }
      }
      if (journal.dropped() > 0) {
        throw new IOException(journal.dropped() + " samples did not fit");
      }
    }
  }

  private static Sample sample(int i, Random random) {
    int place = i % CHANNELS.size();
    long sequence = i / CHANNELS.size();
    var bench = Duration.ofNanos(10_000_000 * sequence + random.nextInt(100_000));
    var utc = START.plus(bench);
    return new Sample(
        CHANNELS.get(place), sequence, bench, utc, Optional.empty(), reading(place, random));
  }

  private static Reading reading(int place, Random random) {
    return switch (place) {
      case 5, 6 -> new Reading.Value(random.nextGaussian() * 20);
      case 7 -> new Reading.Text(random.nextBoolean() ? "on" : "off");
      default -> new Reading.Value(Math.round(random.nextDouble() * 30_000) / 1000.0);
    };
  }
}
