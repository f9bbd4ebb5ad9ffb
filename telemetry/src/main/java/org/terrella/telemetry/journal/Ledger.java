package org.terrella.telemetry.journal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.terrella.telemetry.time.Deadline;

/** How far a journal is safely on disk, and why it goes no further. Those who record never ask. */
final class Ledger {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition settled = lock.newCondition();
  private final Consumer<IOException> onFailure;
  private JournalPosition durable;
  private long samples;
  private @Nullable IOException failure;

  /**
   * Begins where nothing is on disk.
   *
   * @param onFailure told the first failure
   */
  Ledger(JournalPosition start, Consumer<IOException> onFailure) {
    this.durable = start;
    this.onFailure = onFailure;
  }

  /**
   * Notes how far the journal is on disk; false when it has failed before, and nothing is noted.
   */
  boolean settle(JournalPosition position, long total) {
    return locked(
        () -> {
          if (failure == null) {
            durable = position;
            samples = total;
            settled.signalAll();
          }
          return failure == null;
        });
  }

  /** Notes that the journal has failed; only the first time counts. */
  void fail(IOException cause) {
    boolean first =
        locked(
            () -> {
              boolean none = failure == null;
              failure = none ? cause : failure;
              return none;
            });
    if (first) {
      onFailure.accept(cause);
    }
  }

  JournalPosition durable() {
    return locked(() -> durable);
  }

  Optional<IOException> failure() {
    return locked(() -> Optional.ofNullable(failure));
  }

  /** Tells how many of so many samples will never be safely on disk. */
  long lost(long accepted) {
    return locked(() -> failure == null ? 0 : accepted - samples);
  }

  JournalPosition awaitBeyond(JournalPosition position, Deadline deadline)
      throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!position.isBefore(durable) && !deadline.hasPassed()) {
        settled.awaitNanos(deadline.remaining().toNanos());
      }
      return durable;
    } finally {
      lock.unlock();
    }
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
