package org.terrella.drivers.link;

import org.terrella.drivers.device.DeviceException;

/** Finishes what must be finished although somebody wants the thread to stop. */
public final class Uninterrupted {
  private Uninterrupted() {}

  /** Something that waits. */
  @FunctionalInterface
  public interface Action {
    /**
     * Does it; must bear being done again from its beginning.
     *
     * @throws DeviceException if the bench lets us down
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void run() throws DeviceException, InterruptedException;
  }

  /**
   * Does something to its end. An interrupt makes it begin again, and is passed on afterwards.
   *
   * @param action what must be done, bounded in time
   * @throws DeviceException if the action does
   */
  public static void run(Action action) throws DeviceException {
    boolean interrupted = Thread.interrupted();
    try {
      while (!completes(action)) {
        interrupted = true;
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static boolean completes(Action action) throws DeviceException {
    try {
      action.run();
      return true;
    } catch (InterruptedException again) {
      return false;
    }
  }
}
