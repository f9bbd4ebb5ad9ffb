package org.terrella.controller.bench;

/** How a device is connected. */
public sealed interface LinkSpec {
  /** A twin behind a pty. */
  record TwinSerial() implements LinkSpec {}

  /**
   * A twin on the bench's broker.
   *
   * @param topic of the device
   */
  record TwinMqtt(String topic) implements LinkSpec {}

  /**
   * A simulated GPIO line.
   *
   * @param line number
   */
  record TwinGpio(int line) implements LinkSpec {}

  /**
   * A serial port.
   *
   * @param path device file
   * @param baud symbols per second; 0 for the driver's usual rate
   * @param parity none, even or odd
   */
  record Serial(String path, int baud, String parity) implements LinkSpec {}

  /**
   * A device on the bench's broker.
   *
   * @param topic of the device
   */
  record Mqtt(String topic) implements LinkSpec {}

  /**
   * A GPIO line of this machine.
   *
   * @param line number
   */
  record Gpio(int line) implements LinkSpec {}

  /**
   * A QEMU that plays the board.
   *
   * @param socket QMP socket
   */
  record Qmp(String socket) implements LinkSpec {}

  /**
   * Tells whether the other end is simulated.
   *
   * @return true for twins
   */
  default boolean isTwin() {
    return switch (this) {
      case TwinSerial _, TwinMqtt _, TwinGpio _ -> true;
      case Serial _, Mqtt _, Gpio _, Qmp _ -> false;
    };
  }

  /**
   * Tells whether it needs the bench's broker.
   *
   * @return true for MQTT
   */
  default boolean needsBroker() {
    return switch (this) {
      case TwinMqtt _, Mqtt _ -> true;
      case TwinSerial _, TwinGpio _, Serial _, Gpio _, Qmp _ -> false;
    };
  }
}
