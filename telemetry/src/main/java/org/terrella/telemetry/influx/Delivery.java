package org.terrella.telemetry.influx;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Delivers batches for certain: again and again while the database cannot take them, and without
 * the single lines that it never will.
 */
final class Delivery {
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stop = lock.newCondition();
  private final Sink sink;
  private final DeadLetters dead;
  private boolean stopped;
  private long sent;
  private long refused;
  private @Nullable String trouble;

  Delivery(Sink sink, DeadLetters dead) {
    this.sink = sink;
    this.dead = dead;
  }

  /** Delivers a batch; false when it was stopped before all of it was. */
  boolean deliver(List<String> lines) throws IOException, InterruptedException {
    try {
      return write(lines);
    } catch (Sink.Refused e) {
      return lines.size() > 1 ? halves(lines) : bury(lines.getFirst(), e);
    }
  }

  private boolean halves(List<String> lines) throws IOException, InterruptedException {
    int middle = lines.size() / 2;
    return deliver(lines.subList(0, middle)) && deliver(lines.subList(middle, lines.size()));
  }

  private boolean bury(String line, Sink.Refused why) throws IOException {
    dead.add(line, String.valueOf(why.getMessage()));
    count(0, 1);
    return true;
  }

  private boolean write(List<String> lines) throws Sink.Refused, InterruptedException {
    var pause = SHORTEST;
    while (!isStopped()) {
      try {
        sink.write(lines);
        count(lines.size(), 0);
        return true;
      } catch (Sink.Unavailable e) {
        remember(String.valueOf(e.getMessage()));
        pause(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
      }
    }
    return false;
  }

  private void pause(Duration pause) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = pause.toNanos();
      while (!stopped && left > 0) {
        left = stop.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Ends a delivery that is under way on another thread, and all later ones. */
  void stop() {
    lock.lock();
    try {
      stopped = true;
      stop.signalAll();
    } finally {
      lock.unlock();
    }
    sink.cancel();
  }

  boolean isStopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }

  private void count(long moreSent, long moreRefused) {
    lock.lock();
    try {
      sent += moreSent;
      refused += moreRefused;
      trouble = null;
    } finally {
      lock.unlock();
    }
  }

  private void remember(String message) {
    lock.lock();
    try {
      trouble = message;
    } finally {
      lock.unlock();
    }
  }

  /** What the database last said, while it takes nothing. */
  Optional<String> trouble() {
    lock.lock();
    try {
      return Optional.ofNullable(trouble);
    } finally {
      lock.unlock();
    }
  }

  /** Says what became of so many samples. */
  Shipped shipped(long samples) {
    lock.lock();
    try {
      return new Shipped(sent, refused, samples - sent - refused);
    } finally {
      lock.unlock();
    }
  }
}
