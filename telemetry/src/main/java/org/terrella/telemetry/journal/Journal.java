package org.terrella.telemetry.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.channel.SampleListener;
import org.terrella.telemetry.time.Deadline;

/**
 * Keeps every sample on disk. Those who record never wait for it, nor for each other: samples go to
 * memory of a fixed size, and one thread writes and fsyncs them ten times a second. What does not
 * fit into memory while the disk is slow, and all that comes after the disk has failed, is dropped
 * and counted.
 */
public final class Journal implements SampleListener, AutoCloseable {
  private final Path directory;
  private final Limits limits;
  private final PendingFrames pending;
  private final Ledger ledger;
  private final GroupWriter writer;
  private final LongAdder accepted = new LongAdder();
  private final LongAdder refused = new LongAdder();

  private Journal(
      Path directory, SegmentWriter segments, Limits limits, Consumer<IOException> onFailure) {
    this.directory = directory;
    this.limits = limits;
    var ring = new FrameRing(limits.pendingBytes());
    this.pending = new PendingFrames(ring);
    this.ledger = new Ledger(segments.position(), onFailure);
    this.writer = new GroupWriter(ring, segments, ledger);
  }

  /**
   * Begins a new segment of a journal.
   *
   * @param directory made if need be; earlier segments in it are kept
   * @return the journal, to be closed
   * @throws IOException if nothing can be written there
   */
  public static Journal open(Path directory) throws IOException {
    return open(directory, failure -> {});
  }

  /**
   * Begins a new segment of a journal. To go on with a run after a crash, read {@link
   * JournalReader#resume} before, for a recorder that continues.
   *
   * @param directory made if need be; earlier segments in it are kept, and safely on disk when this
   *     returns
   * @param onFailure told once when the disk fails, on the journal's thread or the one that closes
   *     it; must return quickly
   * @return the journal, to be closed
   * @throws IOException if nothing can be written there
   */
  public static Journal open(Path directory, Consumer<IOException> onFailure) throws IOException {
    return open(directory, onFailure, Disk::real, Limits.STANDARD);
  }

  static Journal open(Path directory, Consumer<IOException> onFailure, Disk disk, Limits limits)
      throws IOException {
    PendingFrames.prepare();
    Files.createDirectories(directory);
    var segments = new SegmentWriter(directory, disk, limits.segmentBytes());
    var journal = new Journal(directory, segments, limits, onFailure);
    journal.writer.start();
    return journal;
  }

  @Override
  public void sampled(Sample sample) {
    if (pending.add(sample)) {
      accepted.increment();
    } else {
      refused.increment();
    }
  }

  /**
   * Tells how many samples are not safely in the journal and never will be. Of those that were
   * being written when the disk failed some may be readable all the same.
   *
   * @return zero on a run that may pass
   */
  public long dropped() {
    return refused.sum() + ledger.lost(accepted.sum());
  }

  /**
   * Tells why the journal stopped writing.
   *
   * @return what the disk said, or empty while all is well
   */
  public Optional<IOException> failure() {
    return ledger.failure();
  }

  /**
   * Tells how far the journal would survive a loss of power.
   *
   * @return after the last frame that is safely on disk
   */
  public JournalPosition durable() {
    return ledger.durable();
  }

  /**
   * Waits for more to be safely on disk.
   *
   * @param position up to where the caller knows it already
   * @param deadline limits the waiting
   * @return as {@link #durable}; not beyond {@code position} when the deadline passed
   * @throws InterruptedException if the caller is being stopped
   */
  public JournalPosition awaitBeyond(JournalPosition position, Deadline deadline)
      throws InterruptedException {
    return ledger.awaitBeyond(position, deadline);
  }

  /**
   * Writes what is left and ends the journal. A disk that has not taken it after a minute counts as
   * failed.
   *
   * @throws IOException if the disk failed, now or earlier
   */
  @Override
  public void close() throws IOException {
    writer.close();
    if (!hasEnded(Deadline.after(limits.patience()))) {
      ledger.fail(
          new IOException(
              "%s: the disk has not taken the last samples within %d s"
                  .formatted(directory, limits.patience().toSeconds())));
    }
    if (failure().isPresent()) {
      throw failure().get();
    }
  }

  private boolean hasEnded(Deadline deadline) {
    boolean interrupted = false;
    while (writer.isAlive() && !deadline.hasPassed()) {
      try {
        writer.join(deadline.remaining());
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return !writer.isAlive();
  }
}
