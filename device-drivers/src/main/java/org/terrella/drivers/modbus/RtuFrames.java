package org.terrella.drivers.modbus;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** Cuts what a link brings into answers. Their length follows from their function code. */
final class RtuFrames {
  private static final int SHORTEST = 5;
  private static final int EXCEPTION = 0x80;
  private static final int READING_AROUND = 5; // unit, function, byte count, check
  private static final int ECHO = 8;

  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

  /** What lies at the front. */
  sealed interface Cut {
    /** Not all of it has come. */
    record Incomplete() implements Cut {}

    /** No answer begins like this, or its check is wrong. */
    record Damaged(String hex) implements Cut {}

    /** An answer with the right check. */
    record Whole(RtuFrame frame) implements Cut {}
  }

  void add(byte[] bytes) {
    pending.writeBytes(bytes);
  }

  boolean isEmpty() {
    return pending.size() == 0;
  }

  /** Takes a whole answer off the front; anything else stays. */
  Cut cut() {
    byte[] bytes = pending.toByteArray();
    if (bytes.length < SHORTEST) {
      return new Cut.Incomplete();
    }
    int length = length(bytes);
    if (length > bytes.length) {
      return new Cut.Incomplete();
    }
    var front = ByteBuffer.wrap(bytes, 0, length);
    if (length == 0 || !RtuFrame.isSound(front)) {
      return new Cut.Damaged(toString());
    }
    drop(length);
    return new Cut.Whole(RtuFrame.of(front.slice(0, length - 2)));
  }

  void drop(int length) {
    byte[] bytes = pending.toByteArray();
    pending.reset();
    pending.writeBytes(Arrays.copyOfRange(bytes, length, bytes.length));
  }

  @Override
  public String toString() {
    return HexFormat.ofDelimiter(" ").formatHex(pending.toByteArray());
  }

  /** 0 when no answer begins like this. */
  private static int length(byte[] bytes) {
    int function = bytes[1] & 0xff;
    return switch (function) {
      case RtuFrame.READ -> READING_AROUND + (bytes[2] & 0xff);
      case RtuFrame.WRITE_ONE, RtuFrame.WRITE_MANY -> ECHO;
      default -> function >= EXCEPTION ? SHORTEST : 0;
    };
  }
}
