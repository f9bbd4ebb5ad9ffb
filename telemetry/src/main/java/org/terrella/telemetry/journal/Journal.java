package org.terrella.telemetry.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.channel.SampleListener;
import org.terrella.telemetry.time.Deadline;

/**
 * Keeps every sample on disk. Those who record never wait for it: samples go to memory, and one
 * thread writes and fsyncs them ten times a second. What does not fit into memory while the disk is
 * slow, and all that comes after the disk has failed, is dropped and counted.
 */
public final class Journal implements SampleListener, AutoCloseable {
  static final long SEGMENT_BYTES = 64L << 20;
  static final long PENDING_BYTES = 8L << 20;

  private static final Duration GROUP = Duration.ofMillis(100);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wanted = lock.newCondition();
  private final Condition synced = lock.newCondition();
  private final PendingFrames pending;
  private final SegmentWriter segments;
  private final Consumer<IOException> onFailure;
  private final Thread writer;
  private JournalPosition durable;
  private long dropped;
  private boolean closing;

  private @Nullable IOException failure;

  private Journal(SegmentWriter segments, long pendingBytes, Consumer<IOException> onFailure) {
    this.segments = segments;
    this.pending = new PendingFrames(pendingBytes);
    this.onFailure = onFailure;
    this.durable = segments.position();
    this.writer = Thread.ofPlatform().name("journal").unstarted(this::write);
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
   * Begins a new segment of a journal.
   *
   * @param directory made if need be; earlier segments in it are kept
   * @param onFailure told once when the disk fails, on the journal's thread; must return quickly
   * @return the journal, to be closed
   * @throws IOException if nothing can be written there
   */
  public static Journal open(Path directory, Consumer<IOException> onFailure) throws IOException {
    return open(directory, onFailure, Disk::real, SEGMENT_BYTES, PENDING_BYTES);
  }

  static Journal open(
      Path directory, Consumer<IOException> onFailure, Disk disk, long segment, long pending)
      throws IOException {
    Files.createDirectories(directory);
    var journal = new Journal(new SegmentWriter(directory, disk, segment), pending, onFailure);
    journal.writer.start();
    return journal;
  }

  @Override
  public void sampled(Sample sample) {
    lock.lock();
    try {
      if (closing || failure != null || !pending.add(sample)) {
        dropped++;
      }
      if (pending.isUrgent()) {
        wanted.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Tells how many samples are not in the journal and never will be.
   *
   * @return zero on a run that may pass
   */
  public long dropped() {
    return locked(() -> dropped);
  }

  /**
   * Tells why the journal stopped writing.
   *
   * @return what the disk said, or empty while all is well
   */
  public Optional<IOException> failure() {
    return locked(() -> Optional.ofNullable(failure));
  }

  /**
   * Tells how far the journal would survive a loss of power.
   *
   * @return after the last frame that is safely on disk
   */
  public JournalPosition durable() {
    return locked(() -> durable);
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
    lock.lockInterruptibly();
    try {
      while (!position.isBefore(durable) && !deadline.hasPassed()) {
        synced.awaitNanos(deadline.remaining().toNanos());
      }
      return durable;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Writes what is left and ends the journal.
   *
   * @throws IOException if the disk failed, now or earlier
   */
  @Override
  public void close() throws IOException {
    locked(
        () -> {
          closing = true;
          wanted.signal();
          return closing;
        });
    joinWriter();
    if (failure().isPresent()) {
      throw failure().get();
    }
  }

  private void joinWriter() {
    boolean interrupted = false;
    while (writer.isAlive()) {
      try {
        writer.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    try (segments) {
      boolean last;
      do {
        last = awaitWork();
        writeOnce();
      } while (!last);
    } catch (IOException e) {
      fail(e);
    }
  }

  /** Waits until it is time to write; true when it is for the last time. */
  private boolean awaitWork() {
    lock.lock();
    try {
      long left = GROUP.toNanos();
      while (!closing && !pending.isUrgent() && left > 0) {
        left = wanted.awaitNanos(left);
      }
      return closing;
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the journal's thread", e);
    } finally {
      lock.unlock();
    }
  }

  private void writeOnce() throws IOException {
    var frames = locked(pending::swap);
    if (frames.size() > 0) {
      makeRoom();
      segments.append(frames);
      segments.sync();
      locked(this::settle);
    }
  }

  private void makeRoom() throws IOException {
    if (segments.isFull()) {
      segments.next();
      segments.append(locked(pending::definitions));
    }
  }

  private JournalPosition settle() {
    pending.written();
    durable = segments.position();
    synced.signalAll();
    return durable;
  }

  private void fail(IOException cause) {
    locked(
        () -> {
          failure = cause;
          dropped += pending.discard();
          return dropped;
        });
    onFailure.accept(cause);
  }

  private <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}
