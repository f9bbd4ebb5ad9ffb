package org.terrella.drivers.gpio;

import com.pi4j.exception.Pi4JException;
import com.pi4j.io.gpio.digital.Digital;
import java.util.List;
import org.terrella.drivers.device.Device;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.device.Identity;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;

/** What both kinds of lines do alike. */
interface Pi4jLine extends Device {
  LineSettings settings();

  Digital<?, ?, ?> line();

  /** As the bench file counts: a line that is active low is high when its potential is low. */
  default boolean level() throws DeviceException {
    try {
      return line().state().isHigh() != settings().activeLow();
    } catch (Pi4JException failed) {
      throw new DeviceGone(name(), port(), String.valueOf(failed.getMessage()));
    }
  }

  @Override
  default Identity identity() {
    return new Identity("Pi4J", port(), "", "");
  }

  @Override
  default List<Channel> channels() {
    return List.of(Channel.state(name() + ".level"));
  }

  @Override
  default List<Reading> sample() throws DeviceException {
    return List.of(new Reading.Text(level() ? "high" : "low"));
  }
}
