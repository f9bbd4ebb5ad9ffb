package org.terrella.telemetry.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.terrella.telemetry.columnar.RowSource;
import org.terrella.telemetry.columnar.Seal;
import org.terrella.telemetry.export.CsvRows;
import org.terrella.telemetry.influx.RunTags;
import org.terrella.telemetry.influx.SampleLines;
import org.terrella.telemetry.journal.JournalReader;

/** How long a run larger than the heap takes to export, beside a copy of its journal. */
final class Exporting implements Benchmark {
  private static final long SAMPLES = 50_000_000;
  private static final int BUFFER = 1 << 16;
  private static final RunTags TAGS = new RunTags("run", "bench", "board");

  @Override
  public String name() {
    return "export";
  }

  @Override
  public void run(Path scratch, PrintStream out) throws Exception {
    var journal = scratch.resolve("journal");
    new NoisyJournal(SAMPLES, noise -> Math.rint(280_000 + 1e3 * noise) / 1e4).write(journal);
    RowSource rows = listener -> JournalReader.rows(journal, listener);
    var file = scratch.resolve("out");
    print(out, "copy of the journal", file, Cost.of(() -> Sealing.copy(journal, file)));
    print(out, "reading alone", file, Cost.of(() -> rows.read(_ -> {})));
    print(out, "csv", file, Cost.of(() -> csv(rows, file)));
    print(out, "lp", file, Cost.of(() -> lines(rows, file)));
    print(out, "parquet", file, Cost.of(() -> Seal.write(rows, file, TAGS)));
  }

  private static void csv(RowSource rows, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      var csv = new CsvRows(out);
      rows.read(csv);
      csv.finish();
    }
  }

  private static void lines(RowSource rows, Path file) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
      rows.read(new SampleLines(TAGS, out));
    }
  }

  private static void print(PrintStream out, String what, Path file, Cost cost)
      throws IOException {
    double bytes = Files.exists(file) ? Files.size(file) / (double) SAMPLES : 0;
    Files.deleteIfExists(file);
    out.printf("%-20s %6.2f B/sample; %s%n", what, bytes, cost.perMillion(SAMPLES));
  }
}
