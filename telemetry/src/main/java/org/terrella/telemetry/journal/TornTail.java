package org.terrella.telemetry.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** Tells the end that a crash tore off from a frame that broke later. */
final class TornTail {
  private static final int BLOCK = 1 << 16;

  private final RandomAccessFile in;
  private final long end;
  private final ByteBuffer block = ByteBuffer.allocate(BLOCK);
  private long blockStart;

  private TornTail(RandomAccessFile in, long start, long end) throws IOException {
    this.in = in;
    this.end = end;
    load(start);
  }

  /**
   * Returns if no whole frame follows a broken one: whatever has whole frames after it was no
   * crash. Stops reading at the first of them.
   *
   * @param broken where the broken frame begins
   * @param end where the file ends
   * @throws CorruptJournal if one follows
   */
  static void require(Path file, long broken, long end) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      var tail = new TornTail(in, broken, end);
      for (long at = broken + 1; at + Frame.HEADER < end; at++) {
        if (tail.isWhole(at)) {
          throw new CorruptJournal(
              file, broken, "a broken frame, but whole ones follow at byte " + at);
        }
      }
    }
  }

  private boolean isWhole(long at) throws IOException {
    if (at + Frame.TEXT > blockStart + block.limit() && blockStart + block.limit() < end) {
      load(at);
    }
    int start = (int) (at - blockStart);
    int length = block.getInt(start);
    return Frame.isLength(length, end - at)
        && isKind(block.get(start + Frame.HEADER))
        && block.getInt(start + Integer.BYTES) == crcOf(at + Frame.HEADER, length);
  }

  private static boolean isKind(byte kind) {
    return kind == Frame.CHANNEL || kind == Frame.SAMPLE;
  }

  private int crcOf(long start, int length) throws IOException {
    var payload = new byte[length];
    in.seek(start);
    in.readFully(payload);
    var crc = new CRC32C();
    crc.update(payload);
    return (int) crc.getValue();
  }

  private void load(long at) throws IOException {
    int length = (int) Math.min(BLOCK, end - at);
    in.seek(at);
    in.readFully(block.array(), 0, length);
    block.clear().limit(length);
    blockStart = at;
  }
}
