package org.terrella.telemetry.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Frames on their way to the disk. */
final class FrameBuffer {
  private ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
  private long samples;

  int size() {
    return bytes.position();
  }

  long samples() {
    return samples;
  }

  /** The frames, for writing. */
  ByteBuffer content() {
    return bytes.duplicate().flip();
  }

  void clear() {
    bytes.clear();
    samples = 0;
  }

  /** Forgets what was put after a size. */
  void truncate(int size) {
    bytes.position(size);
  }

  void countSample() {
    samples++;
  }

  /** Begins a frame, to be finished by {@link #end} with what this returns. */
  int begin(byte kind) {
    int start = size();
    room(Frame.HEADER + 1).position(start + Frame.HEADER);
    bytes.put(kind);
    return start;
  }

  /** Finishes a frame; false when it is longer than a frame may be. */
  boolean end(int start) {
    int length = size() - start - Frame.HEADER;
    var crc = new CRC32C();
    crc.update(bytes.array(), start + Frame.HEADER, length);
    bytes.putInt(start, length).putInt(start + Integer.BYTES, (int) crc.getValue());
    return length <= Frame.MAX_PAYLOAD;
  }

  void put(byte value) {
    room(Byte.BYTES).put(value);
  }

  void put(int value) {
    room(Integer.BYTES).putInt(value);
  }

  void put(long value) {
    room(Long.BYTES).putLong(value);
  }

  void put(double value) {
    put(Double.doubleToRawLongBits(value));
  }

  void put(String text) {
    var encoded = text.getBytes(StandardCharsets.UTF_8);
    put(encoded.length);
    room(encoded.length).put(encoded);
  }

  private ByteBuffer room(int more) {
    if (bytes.remaining() < more) {
      int capacity = Math.max(2 * bytes.capacity(), bytes.position() + more);
      bytes = ByteBuffer.allocate(capacity).put(content());
    }
    return bytes;
  }
}
