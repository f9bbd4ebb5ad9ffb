package org.terrella.telemetry.columnar;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
  private final Batch batch;
  private Optional<TimeLine> time = Optional.empty();

  /** Begins a file, instead of one that there may be. */
  SampleFileWriter(Path file, RunTags tags) throws IOException {
    this(file, tags, new Batch(Batch.CAPACITY));
  }

  SampleFileWriter(Path file, RunTags tags, Batch batch) throws IOException {
    this.tags = tags;
    this.batch = batch;
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
    file.end(words());
  }

  private Map<String, String> words() {
    var words = new TreeMap<>(time.orElse(new TimeLine(0, 1)).words());
    words.put(FORMAT_KEY, FORMAT);
    words.put("terrella.run", tags.run());
    words.put("terrella.bench", tags.bench());
    words.put("terrella.board", tags.board());
    return words;
  }

  private void write() throws IOException {
    if (!batch.isEmpty()) {
      var line = time.orElseGet(batch::time);
      time = Optional.of(line);
      for (var group : batch.groups()) {
        GroupWriter.write(file, zstd, batch, line, group);
      }
      batch.clear();
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
