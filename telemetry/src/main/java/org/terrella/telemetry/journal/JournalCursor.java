package org.terrella.telemetry.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.terrella.telemetry.channel.Sample;

/** Follows a journal, also while it is being written. */
public final class JournalCursor implements AutoCloseable {
  private final Path directory;
  private int number;
  private SegmentReader segment;
  private @Nullable JournalRow row;

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
    while (segment.offset() < from.offset() && segment.next(from.offset()).isPresent()) {
      // samples that were read before; only the names of their channels are wanted
    }
  }

  /**
   * Goes on to the next row.
   *
   * @param until how far to read, such as a journal's {@link Journal#durable}
   * @return false when everything before {@code until} has been read
   * @throws IOException if a file cannot be read, or is broken
   */
  public boolean next(JournalPosition until) throws IOException {
    while (number < until.segment()) {
      if (take(segment.next(Files.size(Segments.file(directory, number))))) {
        return true;
      }
      segment.close();
      number++;
      segment = new SegmentReader(Segments.file(directory, number));
    }
    return take(segment.next(until.offset()));
  }

  private boolean take(Optional<Sample> sample) {
    sample.ifPresent(found -> row = new SampleRow(found));
    return sample.isPresent();
  }

  /**
   * Returns the row that {@link #next} went to.
   *
   * @return valid until the next call of {@link #next}
   */
  public JournalRow row() {
    return Objects.requireNonNull(row, "no row yet");
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
