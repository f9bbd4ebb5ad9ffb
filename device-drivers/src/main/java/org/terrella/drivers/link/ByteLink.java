package org.terrella.drivers.link;

import org.terrella.drivers.device.DeviceException;
import org.terrella.telemetry.time.Deadline;

/** A stream of bytes to and from one device; one owner at a time. */
public interface ByteLink extends AutoCloseable {
  /**
   * Where it leads.
   *
   * @return such as {@code /dev/ttyUSB0}
   */
  String port();

  /**
   * Sends all bytes.
   *
   * @param bytes what to send
   * @param deadline a peer that does not take them until then is gone
   * @throws DeviceException if they could not all be sent
   * @throws InterruptedException if the run is being stopped
   */
  void send(byte[] bytes, Deadline deadline) throws DeviceException, InterruptedException;

  /**
   * Waits for bytes.
   *
   * @param deadline how long to wait
   * @return what has come since the last call, one byte at least; empty when nothing came in time
   * @throws DeviceException if the link is down
   * @throws InterruptedException if the run is being stopped
   */
  byte[] receive(Deadline deadline) throws DeviceException, InterruptedException;

  /** Releases the port; a blocked call of another thread ends with {@link DeviceException}. */
  @Override
  void close();
}
