package org.terrella.drivers.device;

import java.time.Duration;

/** No answer in time. */
public final class DeviceTimeout extends DeviceException {
  private static final long serialVersionUID = 1L;

  /**
   * Names the device, the question and the wait.
   *
   * @param device name from the bench file
   * @param asked what was sent or awaited
   * @param waited how long, in the time the caller counts in
   */
  public DeviceTimeout(String device, String asked, Duration waited) {
    super(device, "no answer to %s within %d ms".formatted(asked, waited.toMillis()));
  }
}
