package org.terrella.drivers.gpio;

import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.gpio.digital.DigitalState;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.DigitalOutput;

/** A line that the bench drives; {@link #close} leaves it low before it is released. */
record Pi4jOutput(
    String name,
    String port,
    LineSettings settings,
    Context context,
    com.pi4j.io.gpio.digital.DigitalOutput line)
    implements DigitalOutput, Pi4jLine {
  @Override
  public void set(boolean high) throws DeviceException {
    try {
      line.state(DigitalState.getState(high != settings.activeLow()));
    } catch (Pi4JException failed) {
      throw new DeviceGone(name, port, String.valueOf(failed.getMessage()));
    }
    if (isHigh() != high) {
      throw new DeviceRefused(name, high ? "high" : "low", high ? "it stays low" : "it stays high");
    }
  }

  @Override
  public boolean isHigh() throws DeviceException {
    return level();
  }

  @Override
  public void close() throws DeviceException {
    if (context.hasIO(name)) {
      try {
        set(false);
      } finally {
        context.shutdown(name);
      }
    }
  }
}
