package org.terrella.drivers.gpio;

import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.gpio.digital.DigitalState;
import java.util.List;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.DigitalOutput;
import org.terrella.drivers.device.Identity;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;

/** A line that the bench drives; {@link #close} leaves it low before it is released. */
record Pi4jOutput(
    String name,
    String port,
    LineSettings settings,
    Context context,
    com.pi4j.io.gpio.digital.DigitalOutput line)
    implements DigitalOutput {
  @Override
  public Identity identity() {
    return new Identity("Pi4J", port, "", "");
  }

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
    try {
      return line.state().isHigh() != settings.activeLow();
    } catch (Pi4JException failed) {
      throw new DeviceGone(name, port, String.valueOf(failed.getMessage()));
    }
  }

  @Override
  public List<Channel> channels() {
    return List.of(Channel.state(name + ".level"));
  }

  @Override
  public List<Reading> sample() throws DeviceException {
    return List.of(new Reading.Text(isHigh() ? "high" : "low"));
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
