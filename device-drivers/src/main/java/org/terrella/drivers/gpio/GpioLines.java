package org.terrella.drivers.gpio;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.gpio.digital.DigitalInputConfigBuilder;
import com.pi4j.io.gpio.digital.DigitalOutputConfigBuilder;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import java.util.Optional;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.device.DigitalInput;
import org.terrella.drivers.device.DigitalOutput;

/** The lines of this machine, or simulated ones. Close it after the lines opened through it. */
public final class GpioLines implements AutoCloseable {
  private final Context context;
  private final String provider;
  private final Optional<SimulatedWires> wires;

  private GpioLines(Context context, String provider, Optional<SimulatedWires> wires) {
    this.context = context;
    this.provider = provider;
    this.wires = wires;
  }

  /**
   * Simulated lines.
   *
   * @param wires their far ends
   * @return the lines
   */
  public static GpioLines simulated(SimulatedWires wires) {
    var context =
        Pi4J.newContextBuilder()
            .add(MockDigitalInputProvider.newInstance(), MockDigitalOutputProvider.newInstance())
            .disableShutdownHook()
            .build();
    return new GpioLines(context, "simulated", Optional.of(wires));
  }

  /**
   * The lines of this machine's first GPIO chip, through Pi4J's provider for Linux character
   * devices. That provider is not part of this program: its jar has to be on the class path.
   *
   * @param device who needs them, for the message
   * @return the lines
   * @throws DeviceException if the provider is missing or does not start
   */
  public static GpioLines hardware(String device) throws DeviceException {
    var providers = HardwareProviders.find(device);
    try {
      var context =
          Pi4J.newContextBuilder()
              .add(providers.input(), providers.output())
              .disableShutdownHook()
              .build();
      return new GpioLines(context, "linux", Optional.empty());
    } catch (Pi4JException failed) {
      throw new DeviceGone(device, "gpio", String.valueOf(failed.getMessage()));
    }
  }

  /**
   * Opens a line that the bench watches.
   *
   * @param name name from the bench file
   * @param settings which line
   * @return the input
   * @throws DeviceException if it cannot be had
   */
  public DigitalInput input(String name, LineSettings settings) throws DeviceException {
    String port = port(settings);
    try {
      var input =
          context.create(
              DigitalInputConfigBuilder.newInstance(context)
                  .id(name)
                  .bcm(settings.line())
                  .debounce(0L)
                  .build());
      wires.ifPresent(far -> far.connectInput(settings.line(), high -> mock(input, high)));
      return new Pi4jInput(name, port, settings, context, input);
    } catch (Pi4JException failed) {
      throw new DeviceGone(name, port, String.valueOf(failed.getMessage()));
    }
  }

  /**
   * Opens a line that the bench drives, and drives it low.
   *
   * @param name name from the bench file
   * @param settings which line
   * @return the output
   * @throws DeviceException if it cannot be had
   */
  public DigitalOutput output(String name, LineSettings settings) throws DeviceException {
    String port = port(settings);
    DigitalState inactive = DigitalState.getState(settings.activeLow());
    try {
      var output =
          context.create(
              DigitalOutputConfigBuilder.newInstance(context)
                  .id(name)
                  .bcm(settings.line())
                  .initial(inactive)
                  .shutdown(inactive)
                  .build());
      wires.ifPresent(
          far -> output.addListener(event -> far.driven(settings.line(), event.state().isHigh())));
      return new Pi4jOutput(name, port, settings, context, output);
    } catch (Pi4JException failed) {
      throw new DeviceGone(name, port, String.valueOf(failed.getMessage()));
    }
  }

  private String port(LineSettings settings) {
    return "gpio " + provider + " line " + settings.line();
  }

  private static void mock(com.pi4j.io.gpio.digital.DigitalInput input, boolean high) {
    ((MockDigitalInput) input).mockState(DigitalState.getState(high));
  }

  /** Releases all lines; outputs have been left inactive. */
  @Override
  public void close() {
    context.shutdown();
  }
}
