package org.terrella.drivers.link;

import com.fazecast.jSerialComm.SerialPort;

/**
 * How a serial port is set; flow control is always off.
 *
 * @param baud symbols per second, positive
 * @param dataBits 5 to 8
 * @param stopBits 1 or 2
 * @param parity check bit
 */
public record SerialSettings(int baud, int dataBits, int stopBits, Parity parity) {
  /** The check bit of a character. */
  public enum Parity {
    /** No check bit. */
    NONE,
    /** The number of ones is even. */
    EVEN,
    /** The number of ones is odd. */
    ODD
  }

  /** Refuses what no port can be set to. */
  public SerialSettings {
    if (baud <= 0 || dataBits < 5 || dataBits > 8 || stopBits < 1 || stopBits > 2) {
      throw new IllegalArgumentException(
          "no serial port does %d baud, %d data and %d stop bits"
              .formatted(baud, dataBits, stopBits));
    }
  }

  /**
   * The usual frame: eight data bits, no parity, one stop bit.
   *
   * @param baud symbols per second, positive
   * @return the settings
   */
  public static SerialSettings at(int baud) {
    return new SerialSettings(baud, 8, 1, Parity.NONE);
  }

  void applyTo(SerialPort port) {
    int stop = stopBits == 1 ? SerialPort.ONE_STOP_BIT : SerialPort.TWO_STOP_BITS;
    port.setComPortParameters(baud, dataBits, stop, nativeParity());
    port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
  }

  private int nativeParity() {
    return switch (parity) {
      case NONE -> SerialPort.NO_PARITY;
      case EVEN -> SerialPort.EVEN_PARITY;
      case ODD -> SerialPort.ODD_PARITY;
    };
  }
}
