package org.terrella.drivers.console;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.terrella.drivers.device.BoardWatcher;
import org.terrella.drivers.device.Inference;

/** A watcher that remembers, and wakes who waits for more. */
final class Diary implements BoardWatcher {
  private final List<Inference> inferences = new CopyOnWriteArrayList<>();
  private final List<String> reboots = new CopyOnWriteArrayList<>();
  private final List<String> garbled = new CopyOnWriteArrayList<>();

  List<Inference> inferences() {
    return inferences;
  }

  List<String> reboots() {
    return reboots;
  }

  List<String> garbled() {
    return garbled;
  }

  /** Waits until something is so, five seconds at most. */
  synchronized void await(BooleanSupplier so) throws InterruptedException {
    for (int tries = 0; tries < 500 && !so.getAsBoolean(); tries++) {
      wait(10);
    }
  }

  @Override
  public synchronized void inferred(Inference inference) {
    inferences.add(inference);
    notifyAll();
  }

  @Override
  public synchronized void rebooted(String evidence) {
    reboots.add(evidence);
    notifyAll();
  }

  @Override
  public synchronized void garbled(String line) {
    garbled.add(line);
    notifyAll();
  }
}
