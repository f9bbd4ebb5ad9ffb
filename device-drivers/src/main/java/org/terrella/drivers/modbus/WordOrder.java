package org.terrella.drivers.modbus;

import java.nio.ByteBuffer;

/** Which half of a 32-bit float lies in the first of its two registers. */
public enum WordOrder {
  /** The low word first, as a Watlow F4T has it. */
  LOW_FIRST,
  /** The high word first. */
  HIGH_FIRST;

  /**
   * Reads a float.
   *
   * @param registers register contents, each high byte first
   * @param index register where the float begins, from 0
   * @return the number; may be NaN or infinite
   */
  public float read(ByteBuffer registers, int index) {
    return Float.intBitsToFloat(ordered(registers.getInt(2 * index)));
  }

  /**
   * Writes a float.
   *
   * @param number what to write
   * @return two registers, each high byte first
   */
  public byte[] write(float number) {
    int bits = ordered(Float.floatToIntBits(number));
    return ByteBuffer.allocate(Integer.BYTES).putInt(bits).array();
  }

  private int ordered(int bits) {
    return switch (this) {
      case LOW_FIRST -> Integer.rotateLeft(bits, Short.SIZE);
      case HIGH_FIRST -> bits;
    };
  }
}
