package org.terrella.telemetry.influx;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.terrella.telemetry.time.Deadline;

/** Work of one delivery on a thread of its own, which somebody's patience ends. */
final class Errand {
  private final Work work;
  private final Delivery delivery;
  private final Thread thread;
  private volatile @Nullable IOException failure;

  /** What is to be done. */
  interface Work {
    void run() throws IOException, InterruptedException;
  }

  private Errand(Work work, Delivery delivery) {
    this.work = work;
    this.delivery = delivery;
    this.thread = Thread.ofPlatform().name("influx").daemon().unstarted(this::run);
  }

  static Errand start(Work work, Delivery delivery) {
    var errand = new Errand(work, delivery);
    errand.thread.start();
    return errand;
  }

  private void run() {
    try {
      work.run();
    } catch (IOException e) {
      failure = delivery.isStopped() ? failure : e;
    } catch (InterruptedException e) {
      delivery.stop();
    }
  }

  /**
   * Waits for its end, or ends it when the deadline passes.
   *
   * @throws IOException if it failed on its own
   */
  void await(Deadline deadline) throws IOException, InterruptedException {
    try {
      thread.join(deadline.remaining());
    } finally {
      stop();
    }
    thread.join();
    if (failure != null) {
      throw failure;
    }
  }

  private void stop() {
    if (thread.isAlive()) {
      delivery.stop();
      thread.interrupt();
    }
  }

  /** Why nothing happens right now. */
  Optional<String> trouble() {
    var broken = failure;
    return broken == null ? delivery.trouble() : Optional.of(broken.toString());
  }
}
