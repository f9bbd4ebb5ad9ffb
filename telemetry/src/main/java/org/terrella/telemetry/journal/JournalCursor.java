package org.terrella.telemetry.journal;

import java.io.IOException;
import java.nio.file.Path;

/** Follows a journal, also while it is being written. */
public final class JournalCursor implements AutoCloseable {
  private final Path directory;
  private int number;
  private SegmentReader segment;

  /**
   * Begins after what has been read before.
   *
   * @param directory the journal
   * @param from as an earlier cursor's {@link #position}
   * @throws IOException if that segment cannot be read
   */
  public JournalCursor(Path directory, JournalPosition from) throws IOException {
    this.directory = directory;
    this.number = from.segment();
    this.segment = new SegmentReader(Segments.file(directory, number));
    while (segment.offset() < from.offset() && segment.next(from.offset())) {
      // samples that were read before; only the names of their channels are wanted
    }
  }

  /**
   * Goes on to the next row.
   *
   * @param until how far to read, such as a journal's {@link Journal#durable} or {@link
   *     JournalReader#end}; everything before it is whole
   * @return false when everything before {@code until} has been read
   * @throws CorruptJournal if something before {@code until} is not whole; names file and byte
   * @throws IOException if a file cannot be read
   */
  public boolean next(JournalPosition until) throws IOException {
    while (number < until.segment()) {
      if (segment.next(segment.size())) {
        return true;
      }
      segment.close();
      number++;
      segment = new SegmentReader(Segments.file(directory, number));
    }
    boolean found = segment.next(until.offset());
    if (!found && number == until.segment() && segment.offset() < until.offset()) {
      throw new CorruptJournal(
          segment.file(), segment.offset(), "a broken frame in what was safely on disk");
    }
    return found;
  }

  /**
   * Returns the row that {@link #next} went to.
   *
   * @return valid until the next call of {@link #next}
   */
  public JournalRow row() {
    return segment.row();
  }

  /**
   * Tells how far it has read.
   *
   * @return after the last sample that was given
   */
  public JournalPosition position() {
    return new JournalPosition(number, segment.offset());
  }

  @Override
  public void close() throws IOException {
    segment.close();
  }
}
