package org.terrella.drivers.tasmota;

import java.util.Optional;
import org.terrella.drivers.device.DeviceException;

/** How to recognise and read the answer to one command. */
@FunctionalInterface
interface Answer<T> {
  /**
   * Looks at one message of the device.
   *
   * @param topic last part, such as {@code RESULT} or {@code STATUS8}
   * @param payload as it came
   * @return what it says, or empty when it is no answer to this command
   * @throws DeviceException if it is the answer but cannot be read
   */
  Optional<T> in(String topic, String payload) throws DeviceException;
}
