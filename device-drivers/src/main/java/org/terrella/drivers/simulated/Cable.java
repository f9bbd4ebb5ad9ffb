package org.terrella.drivers.simulated;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.link.ByteLink;
import org.terrella.telemetry.time.Deadline;

/**
 * A twin's end of its link, with faults. A frozen cable delivers nothing either way and loses
 * nothing: what is sent meanwhile waits, whatever its deadline, and goes out when it is thawed. To
 * the other side that is a device that hangs and then answers late.
 */
public final class Cable implements ByteLink {
  private final ByteLink link;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition thawed = lock.newCondition();
  private boolean frozen;

  /**
   * Runs along a link.
   *
   * @param link the twin's end; closed with the cable
   */
  public Cable(ByteLink link) {
    this.link = link;
  }

  /** Stops delivering both ways. */
  public void freeze() {
    setFrozen(true);
  }

  /** Delivers again, first what has been held back. */
  public void thaw() {
    setFrozen(false);
  }

  /** Pulls the cable out: the other side loses its port. */
  public void unplug() {
    close();
  }

  @Override
  public String port() {
    return link.port();
  }

  @Override
  public void send(byte[] bytes, Deadline deadline) throws DeviceException, InterruptedException {
    awaitThaw();
    link.send(bytes, deadline);
  }

  @Override
  public byte[] receive(Deadline deadline) throws DeviceException, InterruptedException {
    byte[] bytes = link.receive(deadline);
    awaitThaw();
    return bytes;
  }

  @Override
  public void close() {
    link.close();
    thaw();
  }

  private void setFrozen(boolean now) {
    lock.lock();
    try {
      frozen = now;
      thawed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void awaitThaw() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (frozen) {
        thawed.await();
      }
    } finally {
      lock.unlock();
    }
  }
}
