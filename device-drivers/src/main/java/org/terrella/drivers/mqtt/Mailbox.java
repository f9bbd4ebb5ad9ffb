package org.terrella.drivers.mqtt;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.terrella.telemetry.time.Deadline;

/**
 * Where a link leaves the messages of a subscription, in the order they came. It holds the newest
 * 10,000: when nobody looks, the oldest go first.
 */
public final class Mailbox {
  private static final int MOST = 10_000;

  private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>(MOST);

  /** An empty one. */
  public Mailbox() {}

  /**
   * Adds a message; never waits.
   *
   * @param message newest
   */
  public synchronized void deliver(Message message) {
    while (!messages.offer(message)) {
      messages.poll();
    }
  }

  /**
   * Takes the oldest message, if there is one already.
   *
   * @return the message, or empty at once
   */
  public Optional<Message> poll() {
    return Optional.ofNullable(messages.poll());
  }

  /**
   * Takes the oldest message, or waits for one.
   *
   * @param deadline how long to wait
   * @return the message, or empty when none came in time
   * @throws InterruptedException if the run is being stopped
   */
  public Optional<Message> next(Deadline deadline) throws InterruptedException {
    long nanos = deadline.remaining().toNanos();
    return Optional.ofNullable(messages.poll(nanos, TimeUnit.NANOSECONDS));
  }

  /**
   * Takes the oldest message, however long it takes to come.
   *
   * @return the message
   * @throws InterruptedException if the waiting thread is stopped
   */
  public Message take() throws InterruptedException {
    return messages.take();
  }
}
