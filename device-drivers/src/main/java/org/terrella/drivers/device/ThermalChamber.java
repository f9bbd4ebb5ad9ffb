package org.terrella.drivers.device;

import org.terrella.telemetry.units.Celsius;

/** A chamber, cold plate or chiller that holds a temperature. */
public interface ThermalChamber extends Device {
  /**
   * Sets the target and makes it control towards it.
   *
   * @param target temperature wanted
   * @throws DeviceException if it refuses, or reads back another target
   * @throws InterruptedException if the run is being stopped
   */
  void setTarget(Celsius target) throws DeviceException, InterruptedException;

  /**
   * Measures the temperature.
   *
   * @return process value
   * @throws DeviceException if there is no readable answer
   * @throws InterruptedException if the run is being stopped
   */
  Celsius temperature() throws DeviceException, InterruptedException;

  /**
   * Reads the target in force.
   *
   * @return set point
   * @throws DeviceException if there is no readable answer
   * @throws InterruptedException if the run is being stopped
   */
  Celsius target() throws DeviceException, InterruptedException;

  /**
   * Stops controlling: heaters and coolers off.
   *
   * @throws DeviceException if it refuses, or still controls
   * @throws InterruptedException if the run is being stopped
   */
  void stop() throws DeviceException, InterruptedException;
}
