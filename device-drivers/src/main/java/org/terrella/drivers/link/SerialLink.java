package org.terrella.drivers.link;

import com.fazecast.jSerialComm.SerialPort;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.telemetry.time.Deadline;

/**
 * A serial port: UART, USB adapter or pty. Native reads and writes stay on two platform threads of
 * the port, so that its owner may be a virtual thread.
 */
public final class SerialLink implements ByteLink {
  /** Far more than a native call takes to notice; a kernel driver that hangs is not waited for. */
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private final String device;
  private final String path;
  private final SerialPort serial;
  private final Inbox inbox;
  private final SerialWriter writer;
  private final Thread reader;
  private final AtomicBoolean closed = new AtomicBoolean();

  private SerialLink(String device, String path, SerialPort serial) {
    this.device = device;
    this.path = path;
    this.serial = serial;
    inbox = new Inbox(device, path);
    writer = new SerialWriter(serial, device + " writer");
    reader = Thread.ofPlatform().daemon().name(device + " reader").start(this::read);
  }

  /**
   * Opens a port for this process alone.
   *
   * @param device whose port it is, for messages
   * @param path such as {@code /dev/ttyUSB0}, or a link to it
   * @param settings speed and frame
   * @return the open link
   * @throws DeviceException if it is missing, not a serial port, forbidden or busy
   */
  public static SerialLink open(String device, String path, SerialSettings settings)
      throws DeviceException {
    return new SerialLink(device, path, new SerialNode(device, path).open(settings));
  }

  @Override
  public String port() {
    return path;
  }

  @Override
  public void send(byte[] bytes, Deadline deadline) throws DeviceException, InterruptedException {
    inbox.requireOpen();
    try {
      if (!writer.write(bytes, deadline)) {
        throw gone("it does not take what is sent (errno %d)".formatted(serial.getLastErrorCode()));
      }
    } catch (TimeoutException peerDoesNotRead) {
      throw gone("the peer does not take what is sent");
    }
  }

  @Override
  public byte[] receive(Deadline deadline) throws DeviceException, InterruptedException {
    return inbox.take(deadline);
  }

  @Override
  public void close() {
    close("closed");
  }

  /** Nothing can be sent any more: closing is also what frees a writer that is stuck. */
  private DeviceGone gone(String why) {
    close(why);
    return new DeviceGone(device, path, why);
  }

  private void close(String why) {
    inbox.end(why);
    if (closed.compareAndSet(false, true)) {
      writer.stop();
      dismissReader();
      serial.closePort();
    }
  }

  /**
   * Before the port is closed: a read still under way then would take the next bytes from whoever
   * opens the port next.
   */
  private void dismissReader() {
    serial.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0); // ends its read
    Farewell.to(reader, FAREWELL);
  }

  private void read() {
    var buffer = new byte[4096];
    int length = serial.readBytes(buffer, buffer.length);
    while (length > 0 && inbox.isOpen()) {
      inbox.deliver(buffer, length);
      length = serial.readBytes(buffer, buffer.length);
    }
    inbox.end("the port hung up (errno %d)".formatted(serial.getLastErrorCode()));
  }
}
