package org.terrella.drivers.device;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Takes the steps to a device's safe state on a thread of their own, so that an interrupt of the
 * thread that closes the device neither prevents nor shortens them.
 */
public final class SafeState {
  private static final int ATTEMPTS = 3;

  /** The steps; each waits no longer than its own limit. */
  @FunctionalInterface
  public interface Steps {
    /**
     * Takes them.
     *
     * @throws DeviceException if the safe state could not be confirmed
     * @throws InterruptedException never, in practice: nobody knows the thread
     */
    void take() throws DeviceException, InterruptedException;
  }

  private SafeState() {}

  /**
   * Takes the steps and waits for their end; a pending interrupt stays pending.
   *
   * @param steps what to do
   * @throws DeviceException what the steps threw
   */
  public static void reach(Steps steps) throws DeviceException {
    var work =
        new FutureTask<Boolean>(
            () -> {
              steps.take();
              return true;
            });
    Thread.ofVirtual().name("safe-state").start(work);
    boolean interrupted = Thread.interrupted();
    try {
      while (!ended(work)) {
        interrupted = true;
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Takes the steps; takes them again, three times in all, while the device does not answer
   * readably.
   *
   * @param steps what to do; must bear being done again from its beginning
   * @throws DeviceException what the steps threw last, or other than a timeout or a garbled answer
   * @throws InterruptedException if the steps are interrupted
   */
  public static void insist(Steps steps) throws DeviceException, InterruptedException {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        steps.take();
        return;
      } catch (DeviceTimeout | DeviceGarbled again) {
        // The line is suspect now: the next attempt synchronises it first.
      }
    }
    steps.take();
  }

  private static boolean ended(FutureTask<Boolean> work) throws DeviceException {
    try {
      return work.get();
    } catch (InterruptedException goOn) {
      return false;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof DeviceException device) {
        throw device;
      }
      throw new IllegalStateException("the safe state was not reached", failed.getCause());
    }
  }
}
