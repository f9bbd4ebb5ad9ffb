package org.terrella.drivers.gpio;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalStateChangeListener;
import java.util.function.Consumer;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DigitalInput;

/** A line that the bench watches; closing it only releases it. */
record Pi4jInput(
    String name,
    String port,
    LineSettings settings,
    Context context,
    com.pi4j.io.gpio.digital.DigitalInput line)
    implements DigitalInput, Pi4jLine {
  @Override
  public boolean isHigh() throws DeviceException {
    return level();
  }

  @Override
  public void onChange(Consumer<Boolean> listener) {
    DigitalStateChangeListener edges =
        event -> listener.accept(event.state().isHigh() != settings.activeLow());
    line.addListener(edges);
  }

  @Override
  public void close() {
    if (context.hasIO(name)) {
      context.shutdown(name);
    }
  }
}
