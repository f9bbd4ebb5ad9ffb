package org.terrella.drivers.device;

import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Volts;
import org.terrella.telemetry.units.Watts;

/** Something that measures what a line carries. */
public interface Meter extends Device {
  /**
   * One look at the line, all values of the same instant.
   *
   * @param voltage potential
   * @param current current
   * @param power power as the device computes it
   */
  record Line(Volts voltage, Amperes current, Watts power) {}

  /**
   * Measures the line.
   *
   * @return one look
   * @throws DeviceException if there is no readable answer
   * @throws InterruptedException if the run is being stopped
   */
  Line line() throws DeviceException, InterruptedException;
}
