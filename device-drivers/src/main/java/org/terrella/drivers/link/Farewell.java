package org.terrella.drivers.link;

import java.time.Duration;

/** Waits for a thread to end although somebody wants the waiting one to stop. */
public final class Farewell {
  private Farewell() {}

  /**
   * Returns when it has ended, or after the limit; an interrupt is passed on afterwards.
   *
   * @param thread about to end, or never started
   * @param limit longest wait, wall time
   */
  public static void to(Thread thread, Duration limit) {
    boolean interrupted = Thread.interrupted();
    try {
      while (!joins(thread, limit)) {
        interrupted = true;
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static boolean joins(Thread thread, Duration limit) {
    try {
      thread.join(limit);
      return true;
    } catch (InterruptedException again) {
      return false;
    }
  }
}
