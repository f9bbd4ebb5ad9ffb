package org.terrella.telemetry.influx;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Waits between two tries, ever longer up to a bound, and says what it is waiting for. Who listens
 * is told when it has gone on for a while, and when it is over.
 */
final class Backoff {
  /** So many tries in a row are trouble worth telling. */
  private static final int TELLING = 4;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stop = lock.newCondition();
  private final Duration shortest;
  private final Duration longest;
  private final Consumer<String> listener;
  private Duration next;
  private int tries;
  private boolean stopped;
  private @Nullable String trouble;

  /**
   * Waits a tenth of a second at first, two seconds at most.
   *
   * @param listener told what the trouble is, and the empty text when it is over
   */
  Backoff(Consumer<String> listener) {
    this(Duration.ofMillis(100), Duration.ofSeconds(2), listener);
  }

  Backoff(Duration shortest, Duration longest, Consumer<String> listener) {
    this.shortest = shortest;
    this.longest = longest;
    this.listener = listener;
    this.next = shortest;
  }

  /** All is well again. */
  void reset() {
    boolean wasTold;
    lock.lock();
    try {
      wasTold = tries >= TELLING;
      tries = 0;
      next = shortest;
      trouble = null;
    } finally {
      lock.unlock();
    }
    if (wasTold) {
      listener.accept("");
    }
  }

  /** Waits because of some trouble; false when there shall be no further try. */
  boolean pause(Exception why) throws InterruptedException {
    var message = String.valueOf(why.getMessage());
    if (isTelling(message)) {
      listener.accept(message);
    }
    lock.lockInterruptibly();
    try {
      long left = next.toNanos();
      next = next.multipliedBy(2).compareTo(longest) < 0 ? next.multipliedBy(2) : longest;
      while (!stopped && left > 0) {
        left = stop.awaitNanos(left);
      }
      return !stopped;
    } finally {
      lock.unlock();
    }
  }

  private boolean isTelling(String message) {
    lock.lock();
    try {
      // A try that failed because we gave it up says nothing about the database.
      trouble = stopped && trouble != null ? trouble : message;
      tries++;
      return tries == TELLING;
    } finally {
      lock.unlock();
    }
  }

  /** Ends a wait on another thread, and all later ones. */
  void stop() {
    lock.lock();
    try {
      stopped = true;
      stop.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isStopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }

  /** What is in the way right now. */
  Optional<String> trouble() {
    lock.lock();
    try {
      return Optional.ofNullable(trouble);
    } finally {
      lock.unlock();
    }
  }
}
