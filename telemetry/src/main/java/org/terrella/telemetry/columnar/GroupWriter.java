package org.terrella.telemetry.columnar;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.api.Binary;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.journal.JournalRow;

/** Writes rows that lie well as one row group of a Parquet file. */
final class GroupWriter {
  private static final int PAGE_BYTES = 1 << 20;
  private static final int PAGE_ROWS = 100_000;
  private static final int DICTIONARY_BYTES = 4 << 20;
  private static final int STATISTICS_BYTES = 64;
  private static final long NANOS_IN_MILLI = 1_000_000;

  private final Batch batch;
  private final TimeLine time;
  private final Map<FileColumn, ColumnWriter> columns = new EnumMap<>(FileColumn.class);

  private GroupWriter(Batch batch, TimeLine time, ColumnWriteStore store) {
    this.batch = batch;
    this.time = time;
    for (var column : FileColumn.values()) {
      columns.put(column, store.getColumnWriter(column.descriptor()));
    }
  }

  /** Writes a group of a batch at the end of a file. */
  static void write(
      ParquetFileWriter file, Zstd zstd, Batch batch, TimeLine time, Batch.Group group)
      throws IOException {
    try (var pages = pages(zstd);
        var store = properties(group).newColumnWriteStore(FileColumn.SCHEMA, pages)) {
      new GroupWriter(batch, time, store).write(group, store);
      store.flush();
      file.startBlock(group.size());
      pages.flushToFileWriter(file);
      file.endBlock();
    }
  }

  private static ColumnChunkPageWriteStore pages(Zstd zstd) {
    return ColumnChunkPageWriteStore.builder()
        .withCompressorProvider(_ -> zstd)
        .withSchema(FileColumn.SCHEMA)
        .withAllocator(HeapByteBufferAllocator.getInstance())
        .withColumnIndexTruncateLength(STATISTICS_BYTES)
        .withPageWriteChecksumEnabled(true)
        .build();
  }

  /** Words, and numbers that repeat, by dictionary; other numbers byte by byte; times by steps. */
  private static ParquetProperties properties(Batch.Group group) {
    var value = FileColumn.VALUE.word();
    var properties =
        ParquetProperties.builder()
            .withWriterVersion(WriterVersion.PARQUET_2_0)
            .withPageSize(PAGE_BYTES)
            .withPageRowCountLimit(PAGE_ROWS)
            .withDictionaryPageSize(DICTIONARY_BYTES)
            .withDictionaryEncoding(value, group.numbersRepeat())
            .withByteStreamSplitEncoding(value, true);
    Stream.of(
            FileColumn.SEQUENCE,
            FileColumn.UTC,
            FileColumn.BENCH_MS,
            FileColumn.BENCH_FIX_NS,
            FileColumn.DEVICE_UTC)
        .forEach(column -> properties.withDictionaryEncoding(column.word(), false));
    return properties.build();
  }

  private void write(Batch.Group group, ColumnWriteStore store) {
    int last = -1;
    var words = new Words(batch.channel(0));
    for (int place = 0; place < group.size(); place++) {
      int row = group.row(place);
      int channel = batch.channelNumber(row);
      words = channel == last ? words : new Words(batch.channel(channel));
      last = channel;
      put(words);
      putTimes(row);
      putReading(row);
      store.endRecord();
    }
  }

  /** What all rows of a channel have in common. */
  private record Words(
      Binary channel, Binary device, Binary unit, Binary kind, long period, boolean isPeriodic) {
    Words(Channel channel) {
      this(
          Binary.fromString(channel.name()),
          Binary.fromString(channel.device()),
          Binary.fromString(channel.unit()),
          Binary.fromString(channel.kind().name().toLowerCase(Locale.ROOT)),
          channel.period().map(Duration::toNanos).orElse(0L),
          channel.period().isPresent());
    }
  }

  private void put(Words words) {
    writer(FileColumn.CHANNEL).write(words.channel(), 0, 0);
    writer(FileColumn.DEVICE).write(words.device(), 0, 0);
    writer(FileColumn.UNIT).write(words.unit(), 0, 0);
    writer(FileColumn.KIND).write(words.kind(), 0, 0);
    putOptional(FileColumn.PERIOD_NS, words.isPeriodic(), words.period());
  }

  private void putTimes(int row) {
    long bench = batch.bench(row);
    long utc = batch.utc(row);
    long device = batch.device(row);
    writer(FileColumn.SEQUENCE).write(batch.sequence(row), 0, 0);
    writer(FileColumn.UTC).write(utc, 0, 0);
    writer(FileColumn.BENCH_MS).write(Math.floorDiv(bench, NANOS_IN_MILLI), 0, 0);
    writer(FileColumn.BENCH_FIX_NS).write(bench - time.bench(utc), 0, 0);
    putOptional(FileColumn.DEVICE_UTC, device != JournalRow.NONE, device);
  }

  private void putReading(int row) {
    var kind = batch.kind(row);
    if (kind == JournalRow.Kind.VALUE) {
      writer(FileColumn.VALUE).write(batch.number(row), 0, 1);
    } else {
      writer(FileColumn.VALUE).writeNull(0, 0);
    }
    putText(FileColumn.TEXT, kind == JournalRow.Kind.TEXT, row);
    putText(FileColumn.MISSING, kind == JournalRow.Kind.MISSING, row);
  }

  private void putText(FileColumn column, boolean isThere, int row) {
    if (isThere) {
      writer(column).write(Binary.fromString(batch.text(row)), 0, 1);
    } else {
      writer(column).writeNull(0, 0);
    }
  }

  private void putOptional(FileColumn column, boolean isThere, long value) {
    if (isThere) {
      writer(column).write(value, 0, 1);
    } else {
      writer(column).writeNull(0, 0);
    }
  }

  private ColumnWriter writer(FileColumn column) {
    return Objects.requireNonNull(columns.get(column));
  }
}
