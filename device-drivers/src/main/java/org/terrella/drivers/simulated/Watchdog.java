package org.terrella.drivers.simulated;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.Deadline;

/**
 * An instrument's I/O watchdog: trips once when no command has come for the delay, in wall time. It
 * has a thread of its own, so that nothing that befalls the link can hold it up. All of it, the
 * trip too, runs under the instrument's lock.
 */
final class Watchdog {
  private static final Duration FIRST_DELAY = Duration.ofMinutes(1);

  private final ReentrantLock lock;
  private final Condition changed;
  private final BenchClock clock;
  private final Consumer<Duration> trip;
  private Duration delay = FIRST_DELAY;
  private Deadline patience;
  private boolean armed;
  private boolean tripped;
  private boolean ended;

  Watchdog(ReentrantLock lock, BenchClock clock, Consumer<Duration> trip) {
    this.lock = lock;
    this.clock = clock;
    this.trip = trip;
    changed = lock.newCondition();
    patience = clock.wallDeadline(delay);
  }

  void start() {
    Thread.ofPlatform().daemon().name("supply twin watchdog").start(this::live);
  }

  boolean isArmed() {
    return armed;
  }

  void setArmed(boolean now) {
    armed = now;
    feed();
  }

  Duration delay() {
    return delay;
  }

  void setDelay(Duration now) {
    delay = now;
    feed();
  }

  void reset() {
    delay = FIRST_DELAY;
    setArmed(false);
  }

  /** A command has come. */
  void feed() {
    tripped = false;
    patience = clock.wallDeadline(delay);
    changed.signalAll();
  }

  /** Waits for it to trip, for as long as there is something to trip for, and not for ever. */
  void awaitTrip(BooleanSupplier needed, Deadline longest) throws InterruptedException {
    while (armed && !tripped && needed.getAsBoolean() && !longest.hasPassed()) {
      changed.await(longest.remaining().toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /** It trips no more. */
  void end() {
    ended = true;
    changed.signalAll();
  }

  private void live() {
    lock.lock();
    try {
      while (starves()) {
        tripped = true;
        trip.accept(delay);
        changed.signalAll();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until no command has come for the delay; false when it has ended. */
  private boolean starves() throws InterruptedException {
    while (!ended) {
      if (!armed || tripped) {
        changed.await();
      } else if (patience.hasPassed()) {
        return true;
      } else {
        changed.await(patience.remaining().toNanos(), TimeUnit.NANOSECONDS);
      }
    }
    return false;
  }
}
