package org.terrella.telemetry.columnar;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetFileWriter.Mode;
import org.apache.parquet.io.LocalOutputFile;
import org.terrella.telemetry.influx.RunTags;
import org.terrella.telemetry.journal.JournalRow;
import org.terrella.telemetry.journal.RowListener;

/** Writes rows to a Parquet file, a batch at a time. */
final class SampleFileWriter implements RowListener, Closeable {
  static final String FORMAT_KEY = "terrella.format";
  static final String FORMAT = "1";

  private static final long NO_ALIGNMENT = 1L << 30;

  private final ParquetFileWriter file;
  private final RunTags tags;
  private final Zstd zstd = new Zstd();
  private final Batch batch = new Batch();

  /** Begins a file, instead of one that there may be. */
  SampleFileWriter(Path file, RunTags tags) throws IOException {
    this.tags = tags;
    this.file =
        new ParquetFileWriter(
            new LocalOutputFile(file),
            FileColumn.SCHEMA,
            Mode.OVERWRITE,
            NO_ALIGNMENT,
            0,
            ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
            ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
            true);
    this.file.start();
  }

  @Override
  public void row(JournalRow row) throws IOException {
    batch.add(row);
    if (batch.isFull()) {
      write();
    }
  }

  /** Ends the file, which is of no use otherwise. */
  void finish() throws IOException {
    write();
    file.end(
        Map.of(
            FORMAT_KEY,
            FORMAT,
            "terrella.run",
            tags.run(),
            "terrella.bench",
            tags.bench(),
            "terrella.board",
            tags.board()));
  }

  private void write() throws IOException {
    if (!batch.isEmpty()) {
      for (var group : batch.groups()) {
        GroupWriter.write(file, zstd, batch, group);
      }
      batch.clear();
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
