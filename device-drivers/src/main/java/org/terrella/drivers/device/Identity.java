package org.terrella.drivers.device;

/**
 * Who a device says it is; fields it does not tell are empty.
 *
 * @param maker such as {@code Keysight Technologies}
 * @param model such as {@code E4360A}
 * @param serial serial number
 * @param firmware version
 */
public record Identity(String maker, String model, String serial, String firmware) {
  @Override
  public String toString() {
    return "%s %s %s %s".formatted(maker, model, serial, firmware).strip().replaceAll(" +", " ");
  }
}
