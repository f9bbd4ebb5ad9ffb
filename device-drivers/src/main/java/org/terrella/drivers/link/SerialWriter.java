package org.terrella.drivers.link;

import com.fazecast.jSerialComm.SerialPort;
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
  private final SerialPort port;
  private final ExecutorService thread;

  SerialWriter(SerialPort port, String name) {
    this.port = port;
    thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /** Writes all bytes; false when the port did not take them all. */
  boolean write(byte[] bytes, Deadline deadline) throws InterruptedException, TimeoutException {
    try {
      Future<Integer> written = thread.submit(() -> port.writeBytes(bytes, bytes.length));
      return written.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS) == bytes.length;
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
