package org.terrella.telemetry.influx;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.terrella.telemetry.journal.JournalCursor;
import org.terrella.telemetry.journal.JournalPosition;
import org.terrella.telemetry.time.Deadline;

/**
 * Makes batches of lines out of a journal. While the database works on one, the next is made
 * already, by the same thread.
 */
final class Batches implements AutoCloseable {
  /** A batch is sent when it has this many lines, or when it has waited for more for a while. */
  private static final int ENOUGH = 5_000;

  private static final int MOST = 10_000;
  private static final int MOST_BYTES = 4 << 20;
  private static final Duration GATHERING = Duration.ofMillis(200);

  private final Path directory;
  private final Feed feed;
  private final LineProtocol protocol;
  private JournalCursor cursor;
  private LineBuffer batch = new LineBuffer();
  private LineBuffer ahead = new LineBuffer();
  private JournalPosition end;
  private @Nullable IOException failedAhead;

  Batches(Path directory, Feed feed, RunTags tags, JournalPosition from) throws IOException {
    this.directory = directory;
    this.feed = feed;
    this.protocol = new LineProtocol(tags);
    this.cursor = new JournalCursor(directory, from);
    this.end = from;
  }

  /** The lines that are to be delivered now. */
  LineBuffer batch() {
    return batch;
  }

  /** After the last sample of the batch. */
  JournalPosition end() {
    return end;
  }

  /**
   * Goes on to the next batch.
   *
   * @return false when there was nothing more for a while
   */
  boolean next() throws IOException, InterruptedException {
    batch.clear();
    more();
    var patience = Deadline.after(GATHERING);
    while (batch.lines() < ENOUGH && !feed.isEnding() && !patience.hasPassed()) {
      feed.await(end, patience);
      read(batch);
      end = cursor.position();
    }
    return !batch.isEmpty();
  }

  /** Adds to the batch what there is already; nothing when it is full. */
  void more() throws IOException {
    if (failedAhead != null) {
      throw failedAhead;
    }
    if (batch.isEmpty()) {
      var made = ahead;
      ahead = batch;
      batch = made;
    } else if (batch.lines() < MOST) {
      ahead.all().copyTo(batch);
      ahead.clear();
    }
    if (ahead.isEmpty()) {
      read(batch);
      end = cursor.position();
    }
  }

  /** Makes the next batch out of what there is already. */
  void readAhead() {
    if (ahead.isEmpty() && failedAhead == null) {
      try {
        read(ahead);
      } catch (IOException e) {
        failedAhead = e;
      }
    }
  }

  private void read(LineBuffer into) throws IOException {
    var until = feed.end();
    while (into.lines() < MOST && into.size() < MOST_BYTES && cursor.next(until)) {
      protocol.put(into, cursor.row());
    }
  }

  /** Begins again with the first sample. */
  void rewind() throws IOException {
    cursor.close();
    cursor = new JournalCursor(directory, JournalPosition.START);
    batch.clear();
    ahead.clear();
    end = JournalPosition.START;
  }

  /** Counts the samples after a position. */
  long after(JournalPosition position) throws IOException {
    long samples = 0;
    var until = feed.end();
    try (var rest = new JournalCursor(directory, position)) {
      while (rest.next(until)) {
        samples++;
      }
    }
    return samples;
  }

  @Override
  public void close() throws IOException {
    cursor.close();
  }
}
