package org.terrella.controller.benchmarks;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.time.Deadline;

/**
 * A run with as many samples as are asked for: 200 channels of 20 devices at 100 Hz. Now and then a
 * device does not answer, gives NaN, or is late.
 */
final class LongRun {
  static final int CHANNELS = 200;

  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final long PERIOD = 10_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> UNITS = List.of("V", "A", "W", "degC");

  /** So many samples go to the journal before the disk is waited for. */
  private static final int BATCH = 50_000;

  private static final String HEAD =
      """
      {"run": "long", "terrella": "0", "procedure": {"name": "long", "revision": "1", "title": "A long run"},
       "bench": "many", "board": "SN-0", "mission": "none", "speed": 1.0, "started": "2026-01-01T12:00:00Z",
       "facts": {"Board": "SN-0"}, "criteria": []}
      """;

  private LongRun() {}

  static void write(RunDirectory directory, long samples) throws Exception {
    Files.writeString(directory.head(), HEAD);
    List<Channel> channels = channels();
    var journal =
        Journal.open(
            directory.journal(),
            full -> {
              throw new IllegalStateException(full);
            });
    try (journal) {
      for (long i = 0; i < samples; i++) {
        journal.sampled(sample(channels.get((int) (i % CHANNELS)), i / CHANNELS));
        if (i % BATCH == BATCH - 1) {
          journal.awaitBeyond(journal.durable(), Deadline.after(PATIENCE));
        }
      }
    }
    if (journal.dropped() > 0) {
      throw new IllegalStateException(journal.dropped() + " samples dropped");
    }
  }

  private static List<Channel> channels() {
    var channels = new ArrayList<Channel>();
    for (int i = 0; i < CHANNELS; i++) {
      channels.add(
          Channel.number(
                  "device-%d.reading-%d".formatted(i / 10, i % 10), UNITS.get(i % UNITS.size()))
              .every(Duration.ofNanos(PERIOD)));
    }
    return channels;
  }

  private static Sample sample(Channel channel, long tick) {
    long late = tick % 10_007 == 10_006 ? PERIOD * 6 / 10 : 0;
    var bench = Duration.ofNanos(tick * PERIOD + late);
    return new Sample(channel, tick, bench, START.plus(bench), reading(tick));
  }

  private static Reading reading(long tick) {
    if (tick % 20_011 == 20_010) {
      return new Reading.Missing("no answer within 100 ms");
    }
    return new Reading.Value(
        tick % 30_011 == 30_010 ? Double.NaN : 28 + Math.sin(tick / 1e4) + tick % 100 / 1e4);
  }
}
