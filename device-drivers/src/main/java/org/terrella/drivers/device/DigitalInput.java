package org.terrella.drivers.device;

import java.util.function.Consumer;

/** One line that the bench watches, such as power-good. */
public interface DigitalInput extends Device {
  /**
   * Reads the line.
   *
   * @return true when high
   * @throws DeviceException if it cannot be read
   */
  boolean isHigh() throws DeviceException;

  /**
   * Watches the line; called on every change, on a thread of the driver, until closed.
   *
   * @param listener takes true for a rising edge; must return quickly
   */
  void onChange(Consumer<Boolean> listener);
}
