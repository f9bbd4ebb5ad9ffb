package org.terrella.drivers.scpi;

import org.terrella.drivers.device.DeviceRefused;
import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Measure;
import org.terrella.telemetry.units.Volts;

/**
 * What a device is never asked to exceed.
 *
 * @param device name from the bench file
 * @param voltage highest voltage, included
 * @param current highest current, included
 */
record SoftLimits(String device, Volts voltage, Amperes current) {
  void require(Volts wanted) throws DeviceRefused {
    require(wanted, voltage);
  }

  void require(Amperes wanted) throws DeviceRefused {
    require(wanted, current);
  }

  private void require(Measure wanted, Measure most) throws DeviceRefused {
    if (wanted.value() < 0 || wanted.value() > most.value()) {
      String limits = "not within its soft limits 0 to " + most;
      throw new DeviceRefused(device, wanted.toString(), limits);
    }
  }
}
