package org.terrella.drivers.link;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.terrella.drivers.device.DeviceGone;

/** The file in /dev that a serial port is, and the reasons why it may not open. */
record SerialNode(String device, String path) {
  private static final int EACCES = 13;

  /** Opens it for this process alone; reads wait without limit. */
  SerialPort open(SerialSettings settings) throws DeviceGone {
    requireSerial();
    SerialPort port = find();
    settings.applyTo(port);
    port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, 0, 0);
    // The error code says nothing after a success: a pty leaves ENOTTY there.
    if (!port.openPort()) {
      throw gone(whyNotOpened(port.getLastErrorCode()));
    }
    return port;
  }

  private void requireSerial() throws DeviceGone {
    Path node = Path.of(path);
    if (!Files.exists(node)) {
      throw gone("no such port; is it plugged in?");
    }
    if (Files.isRegularFile(node) || Files.isDirectory(node)) {
      throw gone("not a serial port but a " + (Files.isDirectory(node) ? "folder" : "plain file"));
    }
    if (!Files.isReadable(node) || !Files.isWritable(node)) {
      throw gone("no permission; on Debian the group dialout may use it");
    }
  }

  private SerialPort find() throws DeviceGone {
    try {
      return SerialLibrary.port(path);
    } catch (SerialPortInvalidPortException notAPort) {
      throw gone("not a serial port");
    }
  }

  // A port that somebody holds shows as EAGAIN, EBUSY or (in the same JVM) ENOENT.
  private String whyNotOpened(int errno) {
    if (!Files.exists(Path.of(path))) {
      return "vanished while it was opened";
    }
    return errno == EACCES
        ? "no permission (errno 13)"
        : "busy: already opened by another (errno %d)".formatted(errno);
  }

  private DeviceGone gone(String why) {
    return new DeviceGone(device, path, why);
  }
}
