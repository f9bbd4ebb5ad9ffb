package org.terrella.drivers.link;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.link.Posix.Watch;
import org.terrella.telemetry.time.Deadline;

/**
 * The far end of a cable whose near end is a serial port: what is sent here is read there. The near
 * end is a pseudo-terminal that anybody may open, close and open again; bytes sent meanwhile wait
 * for whoever opens it next. Linux only.
 *
 * <p>{@link #send} calls the kernel on the caller's thread, and waits there for as long as nobody
 * reads: call it from a platform thread.
 */
public final class Pty implements ByteLink {
  private static final Duration FAREWELL = Duration.ofSeconds(5); // it has only to notice
  private static final int HUNG_UP_PAUSE = 5; // ms between looks for somebody who opens it again
  private static final int SEND_PAUSE = 20; // ms between looks at the deadline while nobody reads

  private final String device;
  private final int master;
  private final int wake;
  private final String slave;
  private final Inbox inbox;
  private final Thread reader;

  /** Held while the descriptors are used by another thread than the reader, or closed. */
  private final ReentrantLock descriptors = new ReentrantLock();

  private boolean released;

  private Pty(String device, int master, int wake) {
    this.device = device;
    this.master = master;
    this.wake = wake;
    slave = Posix.slaveName(master);
    inbox = new Inbox(device, slave);
    reader = Thread.ofPlatform().daemon().name(device + " pty").start(this::read);
  }

  /**
   * Lays a cable; its near end passes all bytes as they are.
   *
   * @param device whose cable it is, for messages
   * @return the far end; {@link #port} is the path of the near one
   * @throws DeviceException if the system has no pseudo-terminal left
   */
  public static Pty open(String device) throws DeviceException {
    int master = require(device, "posix_openpt", Posix.openMaster());
    require(device, "grantpt", Posix.grant(master));
    require(device, "unlockpt", Posix.unlock(master));
    require(device, "cfmakeraw", Posix.makeRaw(master));
    return new Pty(device, master, require(device, "eventfd", Posix.event()));
  }

  @Override
  public String port() {
    return slave;
  }

  @Override
  public void send(byte[] bytes, Deadline deadline) throws DeviceException {
    int sent = write(bytes, 0);
    while (sent < bytes.length) {
      if (deadline.hasPassed()) {
        throw gone("nobody reads what is sent");
      }
      sent += write(bytes, sent);
    }
  }

  @Override
  public byte[] receive(Deadline deadline) throws DeviceException, InterruptedException {
    return inbox.take(deadline);
  }

  /** Pulls the cable: whoever has the near end open sees its device vanish. */
  @Override
  public void close() {
    inbox.end("closed");
    wakeReader();
    Farewell.to(reader, FAREWELL);
  }

  private int write(byte[] bytes, int from) throws DeviceGone {
    descriptors.lock();
    try {
      inbox.requireOpen();
      int count = Posix.write(master, bytes, from);
      if (count == -Posix.EAGAIN) {
        Posix.await(SEND_PAUSE, new Watch(master, Posix.POLLOUT));
        return 0;
      }
      return require("write", count);
    } finally {
      descriptors.unlock();
    }
  }

  private void wakeReader() {
    descriptors.lock();
    try {
      if (!released) {
        Posix.write(wake, new byte[] {1, 0, 0, 0, 0, 0, 0, 0}, 0);
      }
    } finally {
      descriptors.unlock();
    }
  }

  private void read() {
    try {
      var buffer = new byte[4096];
      while (awaitBytes()) {
        int count = Posix.read(master, buffer);
        if (count > 0) {
          inbox.deliver(buffer, count);
        } else if (count == -Posix.EIO) { // nobody has the near end open
          Posix.await(HUNG_UP_PAUSE, new Watch(wake, Posix.POLLIN));
        } else if (count != -Posix.EAGAIN) {
          inbox.end("read gave errno " + -count);
        }
      }
    } finally {
      release();
    }
  }

  /** Waits for bytes or a hang-up; false when the cable is pulled. */
  private boolean awaitBytes() {
    Posix.await(-1, new Watch(master, Posix.POLLIN), new Watch(wake, Posix.POLLIN));
    return inbox.isOpen();
  }

  private void release() {
    descriptors.lock();
    try {
      released = true;
      Posix.close(master);
      Posix.close(wake);
    } finally {
      descriptors.unlock();
    }
  }

  private int require(String call, int result) throws DeviceGone {
    if (result < 0) {
      throw gone("%s gave errno %d".formatted(call, -result));
    }
    return result;
  }

  private static int require(String device, String call, int result) throws DeviceGone {
    if (result < 0) {
      throw new DeviceGone(device, "/dev/ptmx", "%s gave errno %d".formatted(call, -result));
    }
    return result;
  }

  private DeviceGone gone(String why) {
    return new DeviceGone(device, slave, why);
  }
}
