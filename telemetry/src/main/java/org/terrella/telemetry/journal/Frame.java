package org.terrella.telemetry.journal;

/**
 * Where things stand in a frame: after the header the payload, big-endian. All places are counted
 * from the beginning of the payload.
 */
final class Frame {
  /** Length of the payload and its CRC-32C. */
  static final int HEADER = 2 * Integer.BYTES;

  static final int MAX_PAYLOAD = 1 << 20;

  /** Kinds of payload. */
  static final byte CHANNEL = 1;

  static final byte SAMPLE = 2;

  /** Places in every payload. */
  static final int ID = 1;

  /** Place in a channel's name. */
  static final int NAMES = 5;

  /** Places in a sample. */
  static final int SEQUENCE = 5;

  static final int BENCH = 13;
  static final int UTC = 21;
  static final int DEVICE = 29;
  static final int READING = 37;
  static final int NUMBER = 38;
  static final int TEXT_LENGTH = 38;
  static final int TEXT = 42;

  /** Length of a sample that is a number. */
  static final int NUMBER_END = 46;

  /** Kinds of reading. */
  static final byte READ_VALUE = 0;

  static final byte READ_TEXT = 1;
  static final byte READ_MISSING = 2;

  private Frame() {}

  /**
   * Tells whether a payload may be so long.
   *
   * @param left bytes from the beginning of the frame to the end
   */
  static boolean isLength(int length, long left) {
    return length > ID && length <= Math.min(MAX_PAYLOAD, left - HEADER);
  }
}
