package org.terrella.drivers.simulated;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.terrella.telemetry.time.Deadline;

/** What a foreground command of a twin's shell waits for: its own end, or Ctrl-C. */
final class Interrupts {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean pressed;

  /** Ctrl-C was typed. */
  void press() {
    lock.lock();
    try {
      pressed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Something ended that somebody may wait for. */
  void ended() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for an end.
   *
   * @return false when Ctrl-C or the deadline came first
   */
  boolean await(BooleanSupplier end, Deadline deadline) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      pressed = false;
      boolean inTime = true;
      while (inTime && !pressed && !end.getAsBoolean()) {
        inTime = changed.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
      }
      return end.getAsBoolean();
    } finally {
      lock.unlock();
    }
  }
}
