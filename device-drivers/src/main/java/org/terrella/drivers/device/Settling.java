package org.terrella.drivers.device;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one setting at a time through to a device, together with its reading back, and none at all
 * once the device is being closed: a setting that comes late must not undo the safe state.
 */
public final class Settling {
  private final String device;
  private final String port;
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicBoolean closing = new AtomicBoolean();

  /** A setting and its reading back. */
  @FunctionalInterface
  public interface Exchange {
    /**
     * Carries it out.
     *
     * @throws DeviceException if the device does not follow
     * @throws InterruptedException if the run is being stopped
     */
    void run() throws DeviceException, InterruptedException;
  }

  /**
   * Open for settings.
   *
   * @param device name from the bench file
   * @param port where it is connected
   */
  public Settling(String device, String port) {
    this.device = device;
    this.port = port;
  }

  /**
   * Carries out a setting when no other is under way.
   *
   * @param setting what to do
   * @throws DeviceException if the device does not follow, or is being closed
   * @throws InterruptedException if the run is being stopped
   */
  public void set(Exchange setting) throws DeviceException, InterruptedException {
    lock.lockInterruptibly();
    try {
      if (closing.get()) {
        throw new DeviceGone(device, port, "it is being closed");
      }
      setting.run();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Refuses settings from now on, those that wait included.
   *
   * @return false if it did so already
   */
  public boolean end() {
    return closing.compareAndSet(false, true);
  }

  /**
   * Carries out the last setting, after {@link #end}, when none is under way.
   *
   * @param setting what makes the device safe
   * @throws DeviceException if the device does not follow
   * @throws InterruptedException if the run is being stopped
   */
  public void setLast(Exchange setting) throws DeviceException, InterruptedException {
    lock.lockInterruptibly();
    try {
      setting.run();
    } finally {
      lock.unlock();
    }
  }
}
