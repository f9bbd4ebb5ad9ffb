package org.terrella.telemetry.influx;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.journal.JournalCursor;
import org.terrella.telemetry.journal.JournalPosition;
import org.terrella.telemetry.time.Deadline;

/**
 * Ships a journal to a database on a thread of its own, behind the journal: what is shipped is
 * safely on disk before. A database that is slow, down or hanging delays nobody.
 */
public final class Shipper {
  private static final int BATCH = 5_000;
  private static final Duration POLL = Duration.ofMillis(200);

  private final Journal journal;
  private final Path directory;
  private final LineProtocol protocol;
  private final Delivery delivery;
  private final Bookmark bookmark;
  private final JournalCursor cursor;
  private final Sink sink;
  private final Thread thread;
  private JournalPosition position;
  private long read;
  private volatile boolean draining;
  private volatile @Nullable IOException failure;

  private Shipper(
      Journal journal, Path directory, RunTags tags, Sink sink, Path run, Bookmark bookmark)
      throws IOException {
    this.journal = journal;
    this.directory = directory;
    this.protocol = new LineProtocol(tags);
    this.delivery = new Delivery(sink, new DeadLetters(run.resolve("dead.lp")));
    this.bookmark = bookmark;
    this.cursor = new JournalCursor(directory, bookmark.read());
    this.sink = sink;
    this.position = cursor.position();
    this.thread = Thread.ofPlatform().name("influx").daemon().unstarted(this::ship);
  }

  /**
   * Begins to ship, from where an earlier shipper of this run to this target ended.
   *
   * @param journal being written
   * @param directory the journal's
   * @param run the run's directory; {@code dead.lp} and {@code influx.cursor} are kept there
   * @param tags for all rows
   * @param target the database; need not be up
   * @return the shipper, to be finished
   * @throws IOException if the journal cannot be read
   */
  public static Shipper start(
      Journal journal, Path directory, Path run, RunTags tags, InfluxTarget target)
      throws IOException {
    return start(journal, directory, run, tags, new InfluxSink(target), target.toString());
  }

  static Shipper start(
      Journal journal, Path directory, Path run, RunTags tags, Sink sink, String target)
      throws IOException {
    var bookmark = new Bookmark(run.resolve("influx.cursor"), target);
    var shipper = new Shipper(journal, directory, tags, sink, run, bookmark);
    shipper.thread.start();
    return shipper;
  }

  /**
   * Tells why nothing is being shipped right now.
   *
   * @return what the database or the disk said last, or empty while all is well
   */
  public Optional<String> trouble() {
    var broken = failure;
    return broken == null ? delivery.trouble() : Optional.of(broken.toString());
  }

  /**
   * Ships what is left and ends. To be called after the journal is closed.
   *
   * @param deadline for the database; what it has not taken by then stays unsent
   * @return what became of the samples
   * @throws IOException if the journal could not be read
   * @throws InterruptedException if the caller is being stopped; then nothing more is shipped
   */
  public Shipped finish(Deadline deadline) throws IOException, InterruptedException {
    draining = true;
    try {
      thread.join(deadline.remaining());
    } finally {
      stop();
    }
    thread.join();
    if (failure != null) {
      throw failure;
    }
    return delivery.shipped(read + rest());
  }

  private void stop() {
    if (thread.isAlive()) {
      delivery.stop();
      thread.interrupt();
    }
  }

  private void ship() {
    try (sink;
        cursor) {
      boolean more = true;
      while (more) {
        more = shipNext();
      }
    } catch (IOException e) {
      failure = delivery.isStopped() ? failure : e;
    } catch (InterruptedException e) {
      delivery.stop();
    }
  }

  /** Ships a batch, or waits for one; false at the end. */
  private boolean shipNext() throws IOException, InterruptedException {
    boolean last = draining;
    var batch = batch(journal.durable());
    return batch.isEmpty() ? idle(last) : ship(batch);
  }

  private boolean idle(boolean last) throws InterruptedException {
    if (!last) {
      journal.awaitBeyond(position, Deadline.after(POLL));
    }
    return !last;
  }

  private boolean ship(List<String> batch) throws IOException, InterruptedException {
    read += batch.size();
    position = cursor.position();
    boolean delivered = delivery.deliver(batch);
    if (delivered) {
      bookmark.write(position);
    }
    return delivered;
  }

  private List<String> batch(JournalPosition end) throws IOException {
    var lines = new ArrayList<String>();
    while (lines.size() < BATCH && cursor.next(end)) {
      lines.add(protocol.line(cursor.row().sample()));
    }
    return lines;
  }

  /** Counts what was never read for shipping. */
  private long rest() throws IOException {
    long samples = 0;
    var end = journal.durable();
    try (var unread = new JournalCursor(directory, position)) {
      while (unread.next(end)) {
        samples++;
      }
    }
    return samples;
  }
}
