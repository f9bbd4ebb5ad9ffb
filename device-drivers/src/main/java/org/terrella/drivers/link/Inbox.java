package org.terrella.drivers.link;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.telemetry.time.Deadline;

/**
 * Where a port's reader thread leaves bytes for the port's owner. When it is full the reader waits,
 * and the bytes pile up in the kernel instead.
 */
final class Inbox {
  private static final int FULL = 1 << 20;

  private final String device;
  private final String port;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private @Nullable String end;

  Inbox(String device, String port) {
    this.device = device;
    this.port = port;
  }

  /** Adds the first {@code length} bytes; waits while the owner is far behind. */
  void deliver(byte[] buffer, int length) {
    lock.lock();
    try {
      while (bytes.size() >= FULL && end == null) {
        changed.awaitUninterruptibly();
      }
      bytes.write(buffer, 0, length);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Says that nothing more will come; the first reason stays. */
  void end(String why) {
    lock.lock();
    try {
      end = end == null ? why : end;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isOpen() {
    lock.lock();
    try {
      return end == null;
    } finally {
      lock.unlock();
    }
  }

  /** Throws if the port has come to its end. */
  void requireOpen() throws DeviceGone {
    lock.lock();
    try {
      if (end != null) {
        throw new DeviceGone(device, port, end);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes all there is, or waits for some; empty when the deadline passes first. */
  byte[] take(Deadline deadline) throws DeviceGone, InterruptedException {
    lock.lockInterruptibly();
    try {
      while (bytes.size() == 0 && !deadline.hasPassed()) {
        requireOpen();
        changed.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
      }
      return empty();
    } finally {
      lock.unlock();
    }
  }

  private byte[] empty() throws DeviceGone {
    if (bytes.size() == 0) {
      requireOpen();
    }
    byte[] taken = bytes.toByteArray();
    bytes.reset();
    changed.signalAll();
    return taken;
  }
}
