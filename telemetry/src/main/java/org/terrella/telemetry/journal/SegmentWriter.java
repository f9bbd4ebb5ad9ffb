package org.terrella.telemetry.journal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** Makes frames of payloads and puts them in segments, beginning a new one when one is full. */
final class SegmentWriter implements Closeable {
  private static final int BLOCK = 1 << 18;

  private final Path directory;
  private final Disk disk;
  private final long capacity;
  private final ByteBuffer block =
      ByteBuffer.allocateDirect(BLOCK + Frame.HEADER + Frame.MAX_PAYLOAD);
  private final CRC32C crc = new CRC32C();

  /** The frames that name the channels, for the segments to come. */
  private final ByteArrayOutputStream names = new ByteArrayOutputStream();

  private int number;
  private long offset;
  private Disk.Segment segment;

  /**
   * Begins the segment after those that are there.
   *
   * @param capacity bytes after which a segment is full
   */
  SegmentWriter(Path directory, Disk disk, long capacity) throws IOException {
    this.directory = directory;
    this.disk = disk;
    this.capacity = capacity;
    this.number = Segments.list(directory).size() + 1;
    if (number > 1) {
      Disk.settle(Segments.file(directory, number - 1));
    }
    this.segment = disk.create(Segments.file(directory, number));
  }

  /** Adds a frame. */
  void add(ByteBuffer from, int start, int length) throws IOException {
    int at = block.position();
    block.put(at + Frame.HEADER, from, start, length);
    block.putInt(at, length).putInt(at + Integer.BYTES, crcOf(at + Frame.HEADER, length));
    block.position(at + Frame.HEADER + length);
    if (from.get(start) == Frame.CHANNEL) {
      remember(at);
    }
    if (block.position() >= BLOCK) {
      flush();
    }
  }

  private int crcOf(int start, int length) {
    block.limit(start + length).position(start);
    crc.reset();
    crc.update(block);
    block.clear();
    return (int) crc.getValue();
  }

  private void remember(int at) {
    var frame = new byte[block.position() - at];
    block.get(at, frame);
    names.writeBytes(frame);
  }

  /** Returns when all that was added would survive a loss of power. */
  void sync() throws IOException {
    flush();
    segment.sync();
  }

  private void flush() throws IOException {
    if (block.position() > 0) {
      if (offset >= capacity) {
        next();
      }
      append(block.flip());
      block.clear();
    }
  }

  /** Ends this segment and begins the next. */
  private void next() throws IOException {
    segment.sync();
    segment.close();
    number++;
    offset = 0;
    segment = disk.create(Segments.file(directory, number));
    append(ByteBuffer.wrap(names.toByteArray()));
  }

  private void append(ByteBuffer frames) throws IOException {
    int length = frames.remaining();
    segment.append(frames);
    offset += length;
  }

  /** After the last frame that was flushed. */
  JournalPosition position() {
    return new JournalPosition(number, offset);
  }

  @Override
  public void close() throws IOException {
    segment.close();
  }
}
