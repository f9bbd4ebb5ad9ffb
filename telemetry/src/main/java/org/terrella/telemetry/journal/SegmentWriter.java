package org.terrella.telemetry.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Puts frames in segments, beginning a new one when one is full. */
final class SegmentWriter implements Closeable {
  private final Path directory;
  private final Disk disk;
  private final long capacity;
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
    this.segment = disk.create(Segments.file(directory, number));
  }

  boolean isFull() {
    return offset >= capacity;
  }

  /** Ends this segment and begins the next. */
  void next() throws IOException {
    segment.close();
    number++;
    offset = 0;
    segment = disk.create(Segments.file(directory, number));
  }

  void append(FrameBuffer frames) throws IOException {
    segment.append(frames.content());
    offset += frames.size();
  }

  void sync() throws IOException {
    segment.sync();
  }

  JournalPosition position() {
    return new JournalPosition(number, offset);
  }

  @Override
  public void close() throws IOException {
    segment.close();
  }
}
