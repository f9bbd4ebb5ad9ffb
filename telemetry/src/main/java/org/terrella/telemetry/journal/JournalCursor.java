package org.terrella.telemetry.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.terrella.telemetry.channel.Sample;

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
    while (segment.offset() < from.offset() && segment.next(from.offset()).isPresent()) {
      // samples that were read before; only the names of their channels are wanted
    }
  }

  /**
   * Reads the next sample.
   *
   * @param until how far to read, such as a journal's {@link Journal#durable}
   * @return empty when everything before {@code until} has been read
   * @throws IOException if a file cannot be read, or is broken
   */
  public Optional<Sample> next(JournalPosition until) throws IOException {
    while (number < until.segment()) {
      var sample = segment.next(Files.size(Segments.file(directory, number)));
      if (sample.isPresent()) {
        return sample;
      }
      segment.close();
      number++;
      segment = new SegmentReader(Segments.file(directory, number));
    }
    return segment.next(until.offset());
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
