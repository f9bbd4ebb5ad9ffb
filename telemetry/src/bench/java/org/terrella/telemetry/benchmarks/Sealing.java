package org.terrella.telemetry.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.terrella.telemetry.columnar.Seal;
import org.terrella.telemetry.columnar.Sealed;
import org.terrella.telemetry.influx.RunTags;

/** How small a sealed journal is and how long sealing takes, beside a copy of the journal. */
final class Sealing implements Benchmark {
  private static final long SAMPLES = 3_000_000;
  private static final int ROUNDS = 3;

  @Override
  public String name() {
    return "seal";
  }

  @Override
  public void run(Path scratch, PrintStream out) throws Exception {
    for (var kind : kinds().entrySet()) {
      var journal = scratch.resolve(kind.getKey().replaceAll("\\W", "-"));
      new NoisyJournal(SAMPLES, kind.getValue()).write(journal);
      for (int round = 0; round < ROUNDS; round++) {
        var copied = Cost.of(() -> copy(journal, scratch.resolve("copy")));
        var file = scratch.resolve("samples.parquet");
        var sealed = new Sealed[1];
        var cost =
            Cost.of(
                () -> sealed[0] = Seal.write(journal, file, new RunTags("run", "bench", "board")));
        out.printf(
            "%-34s %6.2f B/sample (journal %.1f); %s; copy of the journal %s%n",
            kind.getKey(),
            sealed[0].bytes() / (double) SAMPLES,
            size(journal) / (double) SAMPLES,
            cost.perMillion(SAMPLES),
            copied.perMillion(SAMPLES));
      }
    }
  }

  private static Map<String, DoubleUnaryOperator> kinds() {
    var kinds = new TreeMap<String, DoubleUnaryOperator>();
    kinds.put("noise, full double precision", noise -> noise);
    kinds.put("28 V and noise, full precision", noise -> 28 + 0.1 * noise);
    kinds.put("28 V and noise, in steps of 0.1 mV", noise -> Math.rint(280_000 + 1e3 * noise) / 1e4);
    kinds.put("always the same number", _ -> 28);
    return kinds;
  }

  static void copy(Path journal, Path to) throws IOException {
    try (var out =
            FileChannel.open(
                to,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        var segments = Files.newDirectoryStream(journal)) {
      for (var segment : segments) {
        try (var in = FileChannel.open(segment)) {
          out.transferFrom(in, out.size(), in.size());
        }
      }
      out.force(true);
    }
  }

  static long size(Path journal) throws IOException {
    long size = 0;
    try (var segments = Files.newDirectoryStream(journal)) {
      for (var segment : segments) {
        size += Files.size(segment);
      }
    }
    return size;
  }
}
