package org.terrella.drivers.simulated;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.link.ByteLink;
import org.terrella.telemetry.time.Deadline;

/** The life of a twin: it listens to its link, answers, and looks after itself in between. */
final class TwinThread {
  private static final Duration TICK = Duration.ofMillis(20);
  private static final Duration GRACE = TICK.multipliedBy(5);
  private static final Duration SEND_LIMIT = Duration.ofSeconds(1);

  private final ByteLink link;
  private final Behaviour behaviour;
  private final Thread thread;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean cut;

  /** What a twin does; called on its thread only. */
  interface Behaviour {
    /** Bytes have come; returns the answer, empty for none. */
    byte[] heard(byte[] bytes);

    /** Nothing has come for a while, or there is no link to come from. */
    default void idle() {}

    /** The link was pulled out; it goes on without until it is closed. */
    default void unplugged() {}

    /** The twin was closed; nothing follows. */
    default void ended() {}
  }

  private TwinThread(String name, ByteLink link, Behaviour behaviour) {
    this.link = link;
    this.behaviour = behaviour;
    thread = Thread.ofPlatform().daemon().name(name).unstarted(this::live);
  }

  static TwinThread start(String name, ByteLink link, Behaviour behaviour) {
    var twin = new TwinThread(name, link, behaviour);
    twin.thread.start();
    return twin;
  }

  /** Ends the twin and its link; on return it does nothing more. */
  void close() {
    closing.countDown();
    try {
      if (!thread.join(GRACE)) {
        cutLink();
        thread.join();
      }
    } catch (InterruptedException stopWaiting) {
      cutLink();
      Thread.currentThread().interrupt();
    }
  }

  /** What holds the thread up is its link. */
  private void cutLink() {
    cut = true;
    link.close();
  }

  private void live() {
    try {
      listen();
      liveUnplugged();
      behaviour.ended();
    } catch (InterruptedException stop) {
      behaviour.ended(); // before the flag is up again: an interrupted thread cannot write its log
      Thread.currentThread().interrupt();
    }
  }

  /** Listens once more after the end has come: the link may have been pulled out before it. */
  private void listen() throws InterruptedException {
    try (link) {
      boolean last;
      do {
        last = closing.getCount() == 0;
        step(link.receive(Deadline.after(TICK)));
      } while (!last);
    } catch (DeviceException linkEnded) {
      if (!cut) {
        behaviour.unplugged();
      }
    }
  }

  private void liveUnplugged() throws InterruptedException {
    while (!closing.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
      behaviour.idle();
    }
  }

  private void step(byte[] bytes) throws InterruptedException {
    if (bytes.length == 0) {
      behaviour.idle();
    } else {
      answer(behaviour.heard(bytes));
    }
  }

  /** An answer that nobody takes is lost, as on hardware; a closed link shows at the next read. */
  private void answer(byte[] answer) throws InterruptedException {
    if (answer.length == 0) {
      return;
    }
    try {
      link.send(answer, Deadline.after(SEND_LIMIT));
    } catch (DeviceException nobodyReads) {
      behaviour.idle();
    }
  }
}
