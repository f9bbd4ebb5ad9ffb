package org.terrella.telemetry.influx;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Waits between two tries, ever longer up to a bound, and says what it is waiting for. */
final class Backoff {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stop = lock.newCondition();
  private final Duration shortest;
  private final Duration longest;
  private Duration next;
  private boolean stopped;
  private @Nullable String trouble;

  Backoff() {
    this(Duration.ofMillis(100), Duration.ofSeconds(2));
  }

  Backoff(Duration shortest, Duration longest) {
    this.shortest = shortest;
    this.longest = longest;
    this.next = shortest;
  }

  /** All is well again. */
  void reset() {
    lock.lock();
    try {
      next = shortest;
      trouble = null;
    } finally {
      lock.unlock();
    }
  }

  /** Waits because of some trouble; false when there shall be no further try. */
  boolean pause(Exception why) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      trouble = String.valueOf(why.getMessage());
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
