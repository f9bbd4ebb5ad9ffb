package org.terrella.drivers.device;

/** Something that connects and disconnects the board's supply. */
public interface Switch extends Device {
  /**
   * Switches, and returns when the device has confirmed it.
   *
   * @param on true to connect
   * @throws DeviceException if it does not confirm in time
   * @throws InterruptedException if the run is being stopped
   */
  void set(boolean on) throws DeviceException, InterruptedException;

  /**
   * Asks for its state.
   *
   * @return true when connected
   * @throws DeviceException if there is no readable answer
   * @throws InterruptedException if the run is being stopped
   */
  boolean isOn() throws DeviceException, InterruptedException;
}
