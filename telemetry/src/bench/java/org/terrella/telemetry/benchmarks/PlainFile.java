package org.terrella.telemetry.benchmarks;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.terrella.telemetry.channel.Sample;

/**
 * The bare minimum that puts samples on a disk: {@link Lines} in one file, fsynced every 100 ms by
 * the thread that records.
 */
final class PlainFile implements AutoCloseable {
  private static final long GROUP_NANOS = 100_000_000;

  private final FileChannel file;
  private final Lines lines = new Lines();
  private long written;
  private long synced = System.nanoTime();

  PlainFile(Path path) throws IOException {
    file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  void put(Sample sample) throws IOException {
    lines.sampled(sample);
    if (lines.isFull()) {
      write();
    }
  }

  private void write() throws IOException {
    var block = lines.take();
    written += block.remaining();
    while (block.hasRemaining()) {
      file.write(block);
    }
    if (System.nanoTime() - synced > GROUP_NANOS) {
      file.force(false);
      synced = System.nanoTime();
    }
  }

  /** Writes what is left; tells how many bytes there are. */
  long end() throws IOException {
    write();
    file.force(false);
    return written;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
