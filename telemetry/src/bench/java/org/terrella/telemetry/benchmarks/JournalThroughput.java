package org.terrella.telemetry.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.terrella.telemetry.benchmarks.Stopwatch.Lap;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.journal.Journal;

/**
 * Points a second into the journal, until the last is safely on disk, beside a {@link PlainFile}.
 */
final class JournalThroughput implements Benchmark {
  private static final int POINTS = 5_000_000;
  private static final int ROUNDS = 7;
  private static final int BETWEEN_LOOKS = 256;

  private final Sample[] samples = MadeSamples.numbers(200_000);

  @Override
  public String name() {
    return "journal-throughput";
  }

  @Override
  public void run(Path scratch, PrintStream out) throws Exception {
    var plain = new Lap[ROUNDS];
    var journal = new Lap[ROUNDS];
    out.printf("%d points a round%n", POINTS);
    out.println("          plain file               journal");
    out.println("round     points/s  CPU s/M        points/s  CPU s/M");
    for (int round = -1; round < ROUNDS; round++) {
      var bare = plain(scratch.resolve("plain.lp"));
      var kept = journal(scratch.resolve("journal"));
      print(out, round < 0 ? "warm-up" : String.valueOf(round + 1), bare, kept);
      if (round >= 0) {
        plain[round] = bare;
        journal[round] = kept;
      }
    }
    var bare = Lap.median(plain);
    var kept = Lap.median(journal);
    print(out, "median", bare, kept);
    out.printf(
        "journal / plain file: %.0f %% of the points/s, %.0f %% of the CPU%n",
        100 * kept.perSecond() / bare.perSecond(),
        100 * kept.cpuSecondsPerMillion() / bare.cpuSecondsPerMillion());
  }

  private static void print(PrintStream out, String round, Lap plain, Lap journal) {
    out.printf(
        "%-8s %9.0f  %7.3f       %9.0f  %7.3f%n",
        round,
        plain.perSecond(),
        plain.cpuSecondsPerMillion(),
        journal.perSecond(),
        journal.cpuSecondsPerMillion());
  }

  private Lap plain(Path path) throws IOException {
    var watch = new Stopwatch();
    try (var file = new PlainFile(path)) {
      for (int i = 0; i < POINTS; i++) {
        file.put(samples[i % samples.length]);
      }
      file.end();
    }
    var lap = watch.lap(POINTS);
    Files.delete(path);
    return lap;
  }

  private Lap journal(Path folder) throws IOException {
    var watch = new Stopwatch();
    try (var journal = Journal.open(folder)) {
      fill(journal, samples, POINTS);
    }
    var lap = watch.lap(POINTS);
    Scratch.delete(folder);
    return lap;
  }

  /** Offers samples until so many are taken; those for which there was no room do not count. */
  static void fill(Journal journal, Sample[] samples, long points) {
    long dropped = 0;
    for (long taken = 0, offered = 0; taken < points; taken = offered - dropped) {
      for (int i = 0; i < BETWEEN_LOOKS; i++) {
        journal.sampled(samples[(int) (offered++ % samples.length)]);
      }
      long now = journal.dropped();
      if (now > dropped) {
        LockSupport.parkNanos(500_000);
      }
      dropped = now;
    }
  }
}
