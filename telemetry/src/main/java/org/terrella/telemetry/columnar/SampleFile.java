package org.terrella.telemetry.columnar;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Optional;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.terrella.telemetry.influx.RunTags;
import org.terrella.telemetry.journal.JournalRow;
import org.terrella.telemetry.journal.RowListener;

/**
 * Reads a columnar file row by row in bounded memory. The rows of a channel come in the order of
 * their recording; those of different channels do not.
 */
public final class SampleFile implements Closeable {
  private final Path path;
  private final FileChannel file;
  private final Footer footer;
  private final Iterator<BlockMetaData> groups;
  private final Zstd zstd = new Zstd();
  private final FileRow row;
  private Optional<GroupReader> group = Optional.empty();
  private long left;

  /**
   * Opens a file, before its first row.
   *
   * @param path of the file
   * @throws CorruptSampleFile if it is cut off, broken or no file of samples
   * @throws IOException if it cannot be read
   */
  public SampleFile(Path path) throws IOException {
    this.path = path;
    this.file = FileChannel.open(path, StandardOpenOption.READ);
    try {
      this.footer = Footer.read(path, file);
    } catch (IOException e) {
      file.close();
      throw e;
    }
    this.row = new FileRow(footer.time());
    this.groups = footer.groups().iterator();
  }

  /**
   * Reads all rows of a file.
   *
   * @param path of the file
   * @param listener takes them one by one
   * @return how many there are
   * @throws CorruptSampleFile if a part of it has changed since it was written
   * @throws IOException if it cannot be read, or the listener cannot take a row
   */
  public static long rows(Path path, RowListener listener) throws IOException {
    try (var samples = new SampleFile(path)) {
      long count = 0;
      while (samples.next()) {
        listener.row(samples.row());
        count++;
      }
      return count;
    }
  }

  /**
   * Tells which run it is of.
   *
   * @return as it was written
   */
  public RunTags tags() {
    return footer.tags();
  }

  /**
   * Goes on to the next row.
   *
   * @return false when there is none
   * @throws CorruptSampleFile if a part of the file has changed since it was written
   * @throws IOException if it cannot be read
   */
  public boolean next() throws IOException {
    try {
      return advance();
    } catch (UncheckedIOException e) {
      throw new CorruptSampleFile(path, "a part of it cannot be read", e);
    } catch (RuntimeException broken) { // whatever broken bytes make the library throw
      throw new CorruptSampleFile(path, "a part of it makes no sense", broken);
    }
  }

  private boolean advance() {
    if (left > 0) {
      group.ifPresent(GroupReader::next);
    } else if (groups.hasNext()) {
      begin(groups.next());
    } else {
      group = Optional.empty();
    }
    left = Math.max(0, left - 1);
    group.ifPresent(row::read);
    return group.isPresent();
  }

  private void begin(BlockMetaData next) {
    group = Optional.of(new GroupReader(file, next, footer.writer(), zstd));
    left = next.getRowCount();
  }

  /**
   * Returns the row that {@link #next} went to.
   *
   * @return valid until the next call of {@link #next}
   */
  public JournalRow row() {
    return row;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
