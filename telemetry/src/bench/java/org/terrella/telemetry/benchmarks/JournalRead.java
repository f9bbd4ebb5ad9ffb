package org.terrella.telemetry.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.terrella.telemetry.benchmarks.Stopwatch.Lap;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.journal.JournalCursor;
import org.terrella.telemetry.journal.JournalPosition;
import org.terrella.telemetry.journal.JournalReader;

/**
 * Rows a second out of a journal of 50 million, every number looked at, beside the bare reading and
 * summing of the same files.
 */
final class JournalRead implements Benchmark {
  private static final int ROWS = 50_000_000;
  private static final int ROUNDS = 3;
  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  @Override
  public String name() {
    return "journal-read";
  }

  @Override
  public void run(Path scratch, PrintStream out) throws Exception {
    var folder = scratch.resolve("journal");
    try (var journal = Journal.open(folder)) {
      JournalThroughput.fill(journal, MadeSamples.numbers(200_000), ROWS);
    }
    out.printf("%d rows, %.1f GB%n", ROWS, Scratch.bytes(folder) / 1e9);
    out.println("            bare files               rows                   cursor");
    out.println("round       rows/s   CPU s/M         rows/s   CPU s/M       rows/s   CPU s/M  bytes/row");
    var bare = new Lap[ROUNDS];
    var rows = new Lap[ROUNDS];
    var cursor = new Lap[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      bare[round] = bare(folder);
      long before = THREADS.getCurrentThreadAllocatedBytes();
      rows[round] = rows(folder);
      cursor[round] = cursor(folder);
      long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
      print(out, String.valueOf(round + 1), bare[round], rows[round], cursor[round]);
      out.printf("     %.3f%n", allocated / (2.0 * ROWS));
    }
    print(out, "median", Lap.median(bare), Lap.median(rows), Lap.median(cursor));
    out.println();
  }

  private static void print(PrintStream out, String round, Lap... laps) {
    out.printf("%-8s", round);
    for (var lap : laps) {
      out.printf(" %9.0f   %7.4f     ", lap.perSecond(), lap.cpuSecondsPerMillion());
    }
  }

  private static Lap rows(Path folder) throws IOException {
    var watch = new Stopwatch();
    var sum = new double[1];
    var read =
        JournalReader.rows(folder, row -> sum[0] += row.number() + row.utcNanos() + row.sequence());
    if (read.samples() < ROWS || Double.isNaN(sum[0])) {
      throw new IllegalStateException("not what was written: " + read);
    }
    return watch.lap(read.samples());
  }

  private static Lap cursor(Path folder) throws IOException {
    var watch = new Stopwatch();
    double sum = 0;
    long rows = 0;
    var end = JournalReader.end(folder);
    try (var cursor = new JournalCursor(folder, JournalPosition.START)) {
      for (; cursor.next(end); rows++) {
        var row = cursor.row();
        sum += row.number() + row.utcNanos() + row.sequence();
      }
    }
    if (rows < ROWS || Double.isNaN(sum)) {
      throw new IllegalStateException("not what was written: " + rows);
    }
    return watch.lap(rows);
  }

  private static Lap bare(Path folder) throws IOException {
    var watch = new Stopwatch();
    var block = ByteBuffer.allocateDirect(1 << 18);
    var crc = new CRC32C();
    try (var files = Files.list(folder)) {
      for (var path : files.sorted().toList()) {
        try (var file = FileChannel.open(path)) {
          while (file.read(block.clear()) >= 0) {
            crc.update(block.flip());
          }
        }
      }
    }
    return watch.lap(ROWS);
  }
}
