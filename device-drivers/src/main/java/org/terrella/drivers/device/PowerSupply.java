package org.terrella.drivers.device;

import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Volts;

/** A supply with one output. Every setting is read back before the call returns. */
public interface PowerSupply extends Device {
  /**
   * Makes it a constant-voltage source.
   *
   * @param voltage at the terminals
   * @param limit most current it may give
   * @throws DeviceException if it refuses, or reads back another value
   * @throws InterruptedException if the run is being stopped
   */
  void setFixed(Volts voltage, Amperes limit) throws DeviceException, InterruptedException;

  /**
   * Switches the output.
   *
   * @param on true for on
   * @throws DeviceException if it refuses, or its output reads back otherwise
   * @throws InterruptedException if the run is being stopped
   */
  void setOutput(boolean on) throws DeviceException, InterruptedException;

  /**
   * Asks whether the output is on.
   *
   * @return true when on
   * @throws DeviceException if there is no readable answer
   * @throws InterruptedException if the run is being stopped
   */
  boolean isOn() throws DeviceException, InterruptedException;

  /**
   * Measures the potential at the terminals.
   *
   * @return potential
   * @throws DeviceException if there is no readable answer
   * @throws InterruptedException if the run is being stopped
   */
  Volts voltage() throws DeviceException, InterruptedException;

  /**
   * Measures the output current.
   *
   * @return current, positive out of the supply
   * @throws DeviceException if there is no readable answer
   * @throws InterruptedException if the run is being stopped
   */
  Amperes current() throws DeviceException, InterruptedException;
}
