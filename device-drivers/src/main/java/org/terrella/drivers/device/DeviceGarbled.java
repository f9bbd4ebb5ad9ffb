package org.terrella.drivers.device;

/** An answer that cannot be read. */
public final class DeviceGarbled extends DeviceException {
  private static final long serialVersionUID = 1L;

  /**
   * Shows the answer as it came.
   *
   * @param device name from the bench file
   * @param asked what was sent
   * @param got what came back, unaltered
   */
  public DeviceGarbled(String device, String asked, String got) {
    super(device, "%s answered \"%s\"".formatted(asked, got));
  }
}
