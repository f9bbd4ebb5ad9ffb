package org.terrella.telemetry.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.Deadline;
import org.terrella.telemetry.time.ScaledClock;

/**
 * Both ends of {@code .ci/power-loss}: writes a journal of samples that can be told beforehand, and
 * says how many are safely on disk; reads a journal back and says how many it found.
 */
public final class PowerLoss {
  private static final int A_SECOND = 50_000;
  private static final Duration TICK = Duration.ofMillis(10);
  private static final long SEGMENT_BYTES = 4 << 20;
  private static final Instant START = Instant.parse("2026-03-20T12:00:00Z");
  private static final List<Channel> CHANNELS =
      Stream.of("psu.voltage", "psu.current", "load.power", "board.temperature")
          .map(name -> Channel.number(name, ""))
          .toList();

  private PowerLoss() {}

  /**
   * Runs one of the two ends.
   *
   * @param args {@code write FOLDER}, until it is killed; {@code write-without-fsync FOLDER}; or
   *     {@code read FOLDER}
   * @throws Exception if a disk or a sample is not as it should be
   */
  public static void main(String[] args) throws Exception {
    var folder = Path.of(args[1]);
    switch (args[0]) {
      case "write" -> write(folder, Disk::real);
      case "write-without-fsync" -> write(folder, file -> new Unsynced(Disk.real(file)));
      case "read" -> read(folder);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /** The sample with a number, always the same bit for bit; every hundredth has words. */
  private static Sample sample(long number) {
    var channel = CHANNELS.get((int) (number % CHANNELS.size()));
    var bench = Duration.ofNanos(number * 20_000);
    Reading reading =
        number % 100 == 0
            ? new Reading.Missing("psu-1: no answer to MEAS:VOLT? no. " + number)
            : new Reading.Value(Double.longBitsToDouble(number * 0x9E3779B97F4A7C15L));
    return new Sample(
        channel,
        number / CHANNELS.size(),
        bench,
        START.plus(bench),
        number % 3 == 0 ? Optional.of(START.plusNanos(number)) : Optional.empty(),
        reading);
  }

  private static void write(Path folder, Disk disk) throws Exception {
    var limits = new Limits(SEGMENT_BYTES, 16 << 20, Duration.ofSeconds(20));
    try (var journal = Journal.open(folder, PowerLoss::stop, disk, limits)) {
      Thread.ofPlatform().daemon().start(() -> record(journal));
      tell(journal, folder);
    }
  }

  private static void record(Journal journal) {
    BenchClock clock = new ScaledClock(1);
    try {
      for (long number = 0; journal.dropped() == 0; clock.sleep(TICK)) {
        for (long due = clock.now().toMillis() * A_SECOND / 1_000; number < due; number++) {
          journal.sampled(sample(number));
        }
      }
      stop(new IOException("the disk is too slow for this check: samples were dropped"));
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this", e);
    }
  }

  /** Prints how many samples are safely on disk as soon as there are more. */
  private static void tell(Journal journal, Path folder) throws Exception {
    long samples = 0;
    var position = JournalPosition.START;
    try (var cursor = new JournalCursor(folder, position)) {
      while (true) {
        position = journal.awaitBeyond(position, Deadline.after(Duration.ofSeconds(5)));
        while (cursor.next(position)) {
          samples++;
        }
        System.out.println(samples);
      }
    }
  }

  private static void stop(IOException cause) {
    System.err.println(cause);
    Runtime.getRuntime().halt(1);
  }

  private static void read(Path folder) throws IOException {
    var counted = new long[1];
    var found =
        JournalReader.read(
            folder,
            sample -> {
              requireSame(sample, sample(counted[0]));
              counted[0]++;
            });
    System.out.printf("%d %d %d%n", found.samples(), found.segments(), found.tornBytes());
  }

  private static void requireSame(Sample found, Sample written) {
    if (!found.equals(written)) {
      throw new IllegalStateException("read %s instead of %s".formatted(found, written));
    }
  }

  /** A disk that says it has synced, and has not. */
  private record Unsynced(Disk.Segment segment) implements Disk.Segment {
    @Override
    public void append(ByteBuffer bytes) throws IOException {
      segment.append(bytes);
    }

    @Override
    public void sync() {}

    @Override
    public void close() throws IOException {
      segment.close();
    }
  }
}
