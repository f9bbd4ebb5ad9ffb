package org.terrella.telemetry.columnar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;

/** Reads the columns of one row group side by side; a page of each is in memory. */
final class GroupReader {
  private final Map<FileColumn, ColumnReader> columns = new EnumMap<>(FileColumn.class);

  GroupReader(FileChannel file, BlockMetaData group, String writer, Zstd zstd) {
    var pages = new Pages(file, group, zstd);
    var store = new ColumnReadStoreImpl(pages, new Unused(), FileColumn.SCHEMA, writer);
    for (var column : FileColumn.values()) {
      columns.put(column, store.getColumnReader(column.descriptor()));
    }
  }

  /** The column, standing at the current row. */
  ColumnReader at(FileColumn column) {
    return Objects.requireNonNull(columns.get(column));
  }

  /** Tells whether the current row has a value in a column. */
  boolean has(FileColumn column) {
    var reader = at(column);
    return reader.getCurrentDefinitionLevel() == reader.getDescriptor().getMaxDefinitionLevel();
  }

  /** Goes from the current row to the next. */
  void next() {
    for (var column : columns.values()) {
      column.consume();
    }
  }

  /** Where the pages of each column are. */
  private static final class Pages implements PageReadStore {
    private final long rows;
    private final Map<String, PageReader> columns = new HashMap<>();

    Pages(FileChannel file, BlockMetaData group, Zstd zstd) {
      rows = group.getRowCount();
      for (var chunk : group.getColumns()) {
        var bytes = new Slice(file, chunk.getStartingPos(), chunk.getTotalSize());
        columns.put(chunk.getPath().toDotString(), new ColumnPages(bytes, chunk, zstd));
      }
    }

    @Override
    public PageReader getPageReader(ColumnDescriptor column) {
      return Objects.requireNonNull(columns.get(column.getPath()[0]), column.toString());
    }

    @Override
    public long getRowCount() {
      return rows;
    }
  }

  /** Some bytes of a file, as if there were no others. */
  private static final class Slice extends InputStream {
    private final FileChannel file;
    private long at;
    private long left;

    Slice(FileChannel file, long start, long length) {
      this.file = file;
      this.at = start;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int most = (int) Math.min(length, left);
      int got = most == 0 ? -1 : file.read(ByteBuffer.wrap(to, offset, most), at);
      at += Math.max(0, got);
      left -= Math.max(0, got);
      return got;
    }
  }

  /** Parquet wants to know where values go, also when we take them ourselves. */
  private static final class Unused extends GroupConverter {
    @Override
    public Converter getConverter(int field) {
      return new PrimitiveConverter() {};
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }
}
