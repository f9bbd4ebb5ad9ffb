package org.terrella.drivers.link;

import com.fazecast.jSerialComm.SerialPort;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.terrella.telemetry.time.Deadline;

/**
 * Writes to one port on a platform thread of its own. A native write waits for as long as the peer
 * does not read, whatever timeout is set, and would hold a virtual thread's carrier meanwhile.
 */
final class SerialWriter {
  /** A deadline that has all but passed says nothing about the peer. */
  private static final Duration LEAST_PATIENCE = Duration.ofMillis(100);

  private final SerialPort port;
  private final ExecutorService thread;

  SerialWriter(SerialPort port, String name) {
    this.port = port;
    thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /**
   * Writes all bytes; false when the port did not take them all. Throws when it has not taken them
   * by the deadline, nor in a tenth of a second.
   */
  boolean write(byte[] bytes, Deadline deadline) throws InterruptedException, TimeoutException {
    try {
      Future<Integer> written = thread.submit(() -> port.writeBytes(bytes, bytes.length));
      long patience = Math.max(deadline.remaining().toNanos(), LEAST_PATIENCE.toNanos());
      return written.get(patience, TimeUnit.NANOSECONDS) == bytes.length;
    } catch (RejectedExecutionException stopped) {
      return false;
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug);
    }
  }

  /** Ends the thread once it is free. */
  void stop() {
    thread.shutdown();
  }
}
