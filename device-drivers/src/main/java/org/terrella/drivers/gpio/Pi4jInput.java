package org.terrella.drivers.gpio;

import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.gpio.digital.DigitalStateChangeListener;
import java.util.List;
import java.util.function.Consumer;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.device.DigitalInput;
import org.terrella.drivers.device.Identity;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;

/** A line that the bench watches; closing it only releases it. */
record Pi4jInput(
    String name,
    String port,
    LineSettings settings,
    Context context,
    com.pi4j.io.gpio.digital.DigitalInput line)
    implements DigitalInput {
  @Override
  public Identity identity() {
    return new Identity("Pi4J", port, "", "");
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
  public void onChange(Consumer<Boolean> listener) {
    DigitalStateChangeListener edges =
        event -> listener.accept(event.state().isHigh() != settings.activeLow());
    line.addListener(edges);
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
  public void close() {
    if (context.hasIO(name)) {
      context.shutdown(name);
    }
  }
}
