package org.terrella.controller.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.terrella.drivers.device.DeviceException;

/** Does the same to several devices at once, to each whatever happens to the others. */
final class SideBySide {
  private SideBySide() {}

  /** What is done to each. */
  @FunctionalInterface
  interface Work<T> {
    void on(T item) throws DeviceException, InterruptedException;
  }

  /**
   * Returns when all is done.
   *
   * @throws DeviceException the first failure in the order of the items, the others suppressed in
   *     it
   * @throws InterruptedException if stopped meanwhile; the work under way is then interrupted too
   */
  static <T> void each(List<T> items, Work<T> work) throws DeviceException, InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<Boolean>>();
      for (T item : items) {
        all.add(
            threads.submit(
                () -> {
                  work.on(item);
                  return true;
                }));
      }
      try {
        await(all);
      } catch (InterruptedException stopped) {
        threads.shutdownNow();
        throw stopped;
      }
    }
  }

  private static void await(List<Future<Boolean>> all)
      throws DeviceException, InterruptedException {
    var failures = new ArrayList<DeviceException>();
    for (Future<Boolean> one : all) {
      try {
        one.get();
      } catch (ExecutionException failed) {
        failures.add(deviceFailure(failed));
      }
    }
    if (!failures.isEmpty()) {
      failures.stream().skip(1).forEach(failures.getFirst()::addSuppressed);
      throw failures.getFirst();
    }
  }

  private static DeviceException deviceFailure(ExecutionException failed) {
    if (failed.getCause() instanceof DeviceException failure) {
      return failure;
    }
    throw new IllegalStateException("a device was not handled to the end", failed);
  }
}
