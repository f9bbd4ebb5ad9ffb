package org.terrella.telemetry.columnar;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.influx.RunTags;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.journal.Samples;

/** Journals to seal. */
final class Recorded {
  static final RunTags TAGS = new RunTags("r1", "sim", "SN-0001");

  /** A channel with everything that a channel can have. */
  static final Channel PERIODIC =
      new Channel("board.uptime", "s", Channel.Kind.COUNTER).every(Duration.ofMillis(10));

  private static final Instant START = Instant.parse("2026-03-20T12:00:00.000000001Z");

  private Recorded() {}

  /** Every kind of reading, and what is hard to keep. */
  static List<Sample> oddities() {
    var readings =
        List.<Reading>of(
            new Reading.Value(0.0),
            new Reading.Value(-0.0),
            new Reading.Value(Double.NaN),
            new Reading.Value(Double.NEGATIVE_INFINITY),
            new Reading.Value(Double.MIN_VALUE),
            new Reading.Value(0.1 + 0.2),
            new Reading.Text(""),
            new Reading.Text("on"),
            new Reading.Text("a \"b\"\n€ \uD83D\uDE80"),
            new Reading.Missing("psu: no answer"),
            new Reading.Missing(""));
    var samples = new ArrayList<Sample>();
    for (int i = 0; i < readings.size(); i++) {
      samples.add(Samples.sample(Samples.VOLTAGE, i, readings.get(i)));
      samples.add(Samples.sample(Samples.STATE, i, readings.get(readings.size() - 1 - i)));
      samples.add(withDeviceTime(i, readings.get(i)));
    }
    return samples;
  }

  /** A sample whose times have nothing to do with each other. */
  static Sample withDeviceTime(int sequence, Reading reading) {
    return new Sample(
        PERIODIC,
        sequence,
        Duration.ofNanos(1_999_999L + sequence),
        START.minusSeconds(40L * sequence),
        sequence % 2 == 0
            ? Optional.of(Instant.parse("1969-12-31T23:59:59.999999999Z").plusNanos(sequence))
            : Optional.empty(),
        reading);
  }

  /** Samples of two channels in turn. */
  static List<Sample> alternating(int samples) {
    return IntStream.range(0, samples)
        .mapToObj(
            i ->
                Samples.sample(
                    i % 2 == 0 ? Samples.VOLTAGE : Samples.STATE,
                    i / 2,
                    i % 2 == 0 ? new Reading.Value(Math.sin(i)) : new Reading.Text("s" + i % 7)))
        .toList();
  }

  static Path journal(Path folder, List<Sample> samples) throws IOException {
    var directory = folder.resolve("journal");
    try (var journal = Journal.open(directory)) {
      samples.forEach(journal::sampled);
    }
    return directory;
  }

  /** The samples of one channel in a columnar file, in their order. */
  static List<Sample> samples(Path file, Channel channel) throws IOException {
    var found = new ArrayList<Sample>();
    SampleFile.rows(
        file,
        row -> {
          if (row.channel().equals(channel)) {
            found.add(row.sample());
          }
        });
    return found;
  }

  /** The rows of a journal. */
  static RowSource rows(Path journal) {
    return listener -> JournalReader.rows(journal, listener);
  }
}
