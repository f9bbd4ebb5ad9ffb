package org.terrella.controller.opening;

import java.net.URI;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.gpio.GpioLines;

/** Where the links of a bench lead, once twins and broker are running. */
public interface Ports {
  /**
   * The device file behind which a serial twin is.
   *
   * @param device its name
   * @return such as {@code /dev/pts/3}
   */
  String twin(String device);

  /**
   * The bench's MQTT broker.
   *
   * @return its address
   */
  URI broker();

  /**
   * The GPIO lines that lead to twins.
   *
   * @return simulated lines
   */
  GpioLines simulatedLines();

  /**
   * The GPIO lines of this machine.
   *
   * @param device who needs them, for the message
   * @return hardware lines
   * @throws DeviceException if this machine has none that can be used
   */
  GpioLines hardwareLines(String device) throws DeviceException;
}
