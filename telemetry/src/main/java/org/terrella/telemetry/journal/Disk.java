package org.terrella.telemetry.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where segments are written; tests make it slow or full. */
@FunctionalInterface
interface Disk {
  /** Begins a file that must not exist yet. */
  Segment create(Path file) throws IOException;

  /** A file being written. */
  interface Segment extends Closeable {
    void append(ByteBuffer bytes) throws IOException;

    /** Returns when all that was appended would survive a loss of power. */
    void sync() throws IOException;
  }

  /** The real one. */
  static Segment real(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      syncDirectory(file.resolveSibling("."));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return new RealSegment(channel);
  }

  /** Makes sure that a file which a crash left would survive a loss of power from now on. */
  static void settle(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void syncDirectory(Path directory) throws IOException {
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** A file. */
  record RealSegment(FileChannel channel) implements Segment {
    @Override
    public void append(ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }

    @Override
    public void sync() throws IOException {
      channel.force(false);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
