package org.terrella.drivers.device;

/**
 * The device answered, but not with what was asked for: an error, another value, another identity.
 */
public final class DeviceRefused extends DeviceException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what was asked and what the device said.
   *
   * @param device name from the bench file
   * @param asked what was sent
   * @param said its error, or what it read back
   */
  public DeviceRefused(String device, String asked, String said) {
    super(device, "refused %s: %s".formatted(asked, said));
  }
}
