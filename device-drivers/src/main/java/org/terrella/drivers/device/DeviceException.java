package org.terrella.drivers.device;

/** The bench let us down: a cable, a timeout, a garbled answer. Never a bug in our own code. */
public abstract sealed class DeviceException extends Exception
    permits DeviceTimeout, DeviceGarbled, DeviceGone, DeviceRefused {
  private static final long serialVersionUID = 1L;

  private final String device;

  /**
   * Says what happened.
   *
   * @param device name from the bench file; the message begins with it
   * @param message what was asked, then what came back
   */
  protected DeviceException(String device, String message) {
    super(device + ": " + message);
    this.device = device;
  }

  /**
   * Names the device that let us down.
   *
   * @return name from the bench file
   */
  public String device() {
    return device;
  }
}
