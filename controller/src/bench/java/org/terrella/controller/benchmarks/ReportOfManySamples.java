package org.terrella.controller.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import org.terrella.controller.record.JournalFacts;
import org.terrella.controller.report.ReportPage;
import org.terrella.controller.rundir.RunDirectory;

/**
 * The report of a run of 50 million samples in 512 MB of heap, beside reading the bytes of its
 * journal with a checksum. The run left no results, so that the report counts everything itself.
 */
final class ReportOfManySamples implements Benchmark {
  private static final long SAMPLES = Long.getLong("report.samples", 50_000_000);
  private static final int ROUNDS = 3;

  @Override
  public String name() {
    return "report-50m";
  }

  @Override
  public void run(Path scratch, PrintStream out) throws Exception {
    var directory = new RunDirectory(scratch);
    var written = Cost.of(() -> LongRun.write(directory, SAMPLES));
    long bytes = JournalFacts.read(directory.journal()).bytes();
    out.printf(
        "%,d samples of %d channels in %,d bytes, written and fsynced in %.0f s; heap limit %d MB%n",
        SAMPLES,
        LongRun.CHANNELS,
        bytes,
        written.wall(),
        Runtime.getRuntime().maxMemory() >> 20);
    for (int round = 1; round <= ROUNDS; round++) {
      out.printf("round %d%n", round);
      print(out, "bytes and checksum", Cost.of(() -> readBytes(directory.journal())));
      print(out, "counted by channel", Cost.of(() -> JournalFacts.read(directory.journal())));
      print(out, "report", Cost.of(() -> ReportPage.write(directory)));
    }
    out.printf("report.html: %,d bytes%n", Files.size(directory.report()));
  }

  private static void print(PrintStream out, String what, Cost cost) {
    out.printf(
        "  %-20s %6.1f s, %6.1f CPU s, peak heap %4d MB, %7.1f B allocated a sample%n",
        what,
        cost.wall(),
        cost.cpu(),
        cost.peakHeap() >> 20,
        (double) cost.allocated() / SAMPLES);
  }

  private static void readBytes(Path journal) throws IOException {
    var checksum = new CRC32C();
    var buffer = new byte[1 << 16];
    for (Path segment : segments(journal)) {
      try (InputStream in = Files.newInputStream(segment)) {
        for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
          checksum.update(buffer, 0, read);
        }
      }
    }
    if (checksum.getValue() == 0) {
      throw new IllegalStateException("the checksum of an empty journal");
    }
  }

  private static List<Path> segments(Path journal) throws IOException {
    try (var files = Files.list(journal)) {
      return files.sorted().toList();
    }
  }
}
