package org.terrella.telemetry.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.SampleListener;

/**
 * Records samples at a steady rate, a thousand bunches a second, and times each. Of an append that
 * took long it asks Linux how long the thread could have run and had no processor.
 */
final class PacedThread extends Thread {
  private static final long BUNCH_NANOS = 1_000_000;

  private static final Path SCHEDULED = Path.of("/proc/thread-self/schedstat");

  private final Channel channel;
  private final int bunch;
  private final int bunches;
  private final SampleListener listener;
  private final AppendTimes times = new AppendTimes();
  private final ByteBuffer line = ByteBuffer.allocate(128);

  PacedThread(int number, int rate, int seconds, SampleListener listener) {
    this.channel = MadeSamples.channels(number + 1).get(number);
    this.bunch = rate / 1_000;
    this.bunches = seconds * 1_000;
    this.listener = listener;
  }

  AppendTimes times() {
    return times;
  }

  @Override
  public void run() {
    try (var scheduled = FileChannel.open(SCHEDULED)) {
      run(scheduled);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(FileChannel scheduled) throws IOException {
    long begin = System.nanoTime();
    long own = 0;
    long before = waits();
    for (int i = 0; i < bunches; i++) {
      for (long left = begin + i * BUNCH_NANOS - System.nanoTime(); left > 0; ) {
        LockSupport.parkNanos(left);
        own++;
        left = begin + i * BUNCH_NANOS - System.nanoTime();
      }
      appendBunch((long) i * bunch, scheduled);
    }
    times.addWaits(waits() - before - own);
  }

  private void appendBunch(long first, FileChannel scheduled) throws IOException {
    long unscheduled = unscheduledNanos(scheduled);
    for (int i = 0; i < bunch; i++) {
      var sample = MadeSamples.number(channel, first + i);
      long begin = System.nanoTime();
      listener.sampled(sample);
      long nanos = System.nanoTime() - begin;
      times.add(nanos);
      if (AppendTimes.isLong(nanos)) {
        long now = unscheduledNanos(scheduled);
        times.addLong(nanos - (now - unscheduled));
        unscheduled = now;
      }
    }
  }

  /** How long this thread could have run and had no processor, since it began. */
  private long unscheduledNanos(FileChannel scheduled) throws IOException {
    scheduled.read(line.clear(), 0);
    var text = new String(line.array(), 0, line.position(), StandardCharsets.US_ASCII);
    int second = text.indexOf(' ') + 1;
    return Long.parseLong(text, second, text.indexOf(' ', second), 10);
  }

  /** How often this thread has waited for a lock, a condition or a time. */
  private static long waits() {
    var info = ManagementFactory.getThreadMXBean().getThreadInfo(currentThread().threadId());
    return info.getBlockedCount() + info.getWaitedCount();
  }
}
