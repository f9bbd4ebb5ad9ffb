package org.terrella.telemetry.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** Reads one segment from its beginning, block by block, without an object for each frame. */
final class SegmentReader implements Closeable {
  private static final int BLOCK = 1 << 18;

  private final Path file;

  /** Not a channel, as that would be closed under a thread that is interrupted. */
  private final InputStream in;

  private final CRC32C crc = new CRC32C();
  private final FrameRow row = new FrameRow();

  /** Bytes of the file from {@link #offset} on, between position and limit. */
  private ByteBuffer block = ByteBuffer.allocate(BLOCK).limit(0);

  private long offset;
  private long size = -1;

  SegmentReader(Path file) throws IOException {
    this.file = file;
    this.in = Files.newInputStream(file);
  }

  /** After the last frame that was whole. */
  long offset() {
    return offset;
  }

  /** How long the file is, once nobody writes it any more. */
  long size() throws IOException {
    if (size < 0) {
      size = Files.size(file);
    }
    return size;
  }

  Path file() {
    return file;
  }

  /** The sample that {@link #next} went to. */
  FrameRow row() {
    return row;
  }

  /**
   * Goes on to the next sample.
   *
   * @param end where to stop reading, in bytes from the beginning; nothing behind it is looked at
   * @return false at the end, or where a crash has torn off the rest
   * @throws CorruptJournal if a frame is broken although whole ones follow
   */
  boolean next(long end) throws IOException {
    while (offset < end) {
      int length = wholePayload(end);
      if (length == 0) {
        TornTail.require(file, offset, end);
        return false;
      }
      boolean isSample = decode(block.position() + Frame.HEADER, length);
      block.position(block.position() + Frame.HEADER + length);
      offset += Frame.HEADER + length;
      if (isSample) {
        return true;
      }
    }
    return false;
  }

  /** Tells how long the next frame's payload is; 0 when the frame is not whole. */
  private int wholePayload(long end) throws IOException {
    if (end - offset < Frame.HEADER) {
      return 0;
    }
    require(Frame.HEADER, end);
    int length = block.getInt(block.position());
    if (!Frame.isLength(length, end - offset)) {
      return 0;
    }
    require(Frame.HEADER + length, end);
    int start = block.position() + Frame.HEADER;
    return block.getInt(start - Integer.BYTES) == crcOf(start, length) ? length : 0;
  }

  private int crcOf(int start, int length) {
    crc.reset();
    crc.update(block.array(), start, length);
    return (int) crc.getValue();
  }

  /** Has so many bytes in the block, without reading on behind the end. */
  private void require(int bytes, long end) throws IOException {
    if (block.remaining() < bytes) {
      refill(bytes, end);
    }
  }

  private void refill(int bytes, long end) throws IOException {
    if (block.capacity() < bytes) {
      block = ByteBuffer.allocate(bytes).put(block).flip();
    }
    block.compact();
    block.limit((int) Math.min(block.capacity(), end - offset));
    while (block.position() < bytes) {
      int more = in.read(block.array(), block.position(), block.remaining());
      if (more < 0) {
        throw new CorruptJournal(
            file,
            offset + block.position(),
            "the file ends, but %d bytes of it were on disk".formatted(end));
      }
      block.position(block.position() + more);
    }
    block.flip();
  }

  private boolean decode(int start, int length) throws CorruptJournal {
    try {
      byte kind = block.get(start);
      return switch (kind) {
        case Frame.CHANNEL -> define(start, length);
        case Frame.SAMPLE -> sample(start, length);
        default -> throw new IllegalArgumentException("no such kind of frame: " + kind);
      };
    } catch (IllegalArgumentException | BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new CorruptJournal(file, offset, "a whole frame that makes no sense: " + e);
    }
  }

  private boolean define(int start, int length) {
    var payload = block.duplicate().limit(start + length).position(start + Frame.NAMES);
    row.define(block.getInt(start + Frame.ID), FrameCodec.channel(payload));
    return false;
  }

  private boolean sample(int start, int length) {
    row.at(block, start, length);
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
