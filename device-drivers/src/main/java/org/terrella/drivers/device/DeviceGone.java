package org.terrella.drivers.device;

/** The link is down: cable pulled, adapter gone, connection lost. */
public final class DeviceGone extends DeviceException {
  private static final long serialVersionUID = 1L;

  /**
   * Names the device and its port.
   *
   * @param device name from the bench file
   * @param port where it was connected
   * @param why what the link said
   */
  public DeviceGone(String device, String port, String why) {
    super(device, "lost %s: %s".formatted(port, why));
  }
}
