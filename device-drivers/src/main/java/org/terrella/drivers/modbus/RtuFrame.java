package org.terrella.drivers.modbus;

import com.digitalpetri.modbus.Crc16;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** Unit address, function and data, as they travel between two silences; the check is outside. */
final class RtuFrame {
  static final int READ = 3;
  static final int WRITE_ONE = 6;
  static final int WRITE_MANY = 16;

  private static final int EXCEPTION = 0x80;
  private static final int CRC_BYTES = 2;

  private final ByteBuffer content;

  private RtuFrame(ByteBuffer content) {
    this.content = content;
  }

  /** All of it but the check. */
  static RtuFrame of(ByteBuffer content) {
    return new RtuFrame(content.slice().asReadOnlyBuffer());
  }

  static boolean isSound(ByteBuffer bytes) {
    ByteBuffer content = bytes.slice(0, bytes.limit() - CRC_BYTES);
    ByteBuffer check = bytes.slice(content.limit(), CRC_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    return (check.getShort(0) & 0xffff) == crc(content);
  }

  byte[] onTheWire() {
    ByteBuffer bytes = ByteBuffer.allocate(content.limit() + CRC_BYTES);
    bytes.put(content.duplicate()).order(ByteOrder.LITTLE_ENDIAN);
    return bytes.putShort((short) crc(content.duplicate())).array();
  }

  int unit() {
    return content.get(0) & 0xff;
  }

  int function() {
    return content.get(1) & 0xff;
  }

  boolean isException(int ofFunction) {
    return function() == (ofFunction | EXCEPTION);
  }

  int exceptionCode() {
    return content.get(2) & 0xff;
  }

  /** Whether it answers a reading of so many registers. */
  boolean isReadingOf(int quantity) {
    return function() == READ && (content.get(2) & 0xff) == 2 * quantity;
  }

  /** The registers of a reading. */
  ByteBuffer registers() {
    return content.slice(3, content.limit() - 3);
  }

  /** Whether both begin with the same so many bytes. */
  boolean beginsLike(RtuFrame other, int length) {
    return content.slice(0, length).equals(other.content.slice(0, length));
  }

  @Override
  public String toString() {
    var bytes = new byte[content.limit()];
    content.get(0, bytes);
    return HexFormat.ofDelimiter(" ").formatHex(bytes);
  }

  private static int crc(ByteBuffer content) {
    var crc = new Crc16();
    crc.update(content);
    return crc.getValue() & 0xffff;
  }
}
