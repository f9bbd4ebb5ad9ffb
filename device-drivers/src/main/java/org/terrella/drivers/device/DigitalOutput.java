package org.terrella.drivers.device;

/** One line that the bench drives, such as the board's reset. */
public interface DigitalOutput extends Device {
  /**
   * Drives the line.
   *
   * @param high level wanted
   * @throws DeviceException if it cannot be driven
   */
  void set(boolean high) throws DeviceException;

  /**
   * Reads the level it drives.
   *
   * @return true when high
   * @throws DeviceException if it cannot be read
   */
  boolean isHigh() throws DeviceException;
}
