package org.terrella.drivers.scpi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.Optional;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.link.ByteLink;
import org.terrella.telemetry.time.Deadline;

/** Cuts what a link brings into lines, at LF or CR LF; empty lines do not count. */
final class Lines {
  private static final int LONGEST = 1 << 16;
  private static final Deadline NOW = () -> Duration.ZERO;

  private final ByteLink link;
  private final StringBuilder pending = new StringBuilder();

  Lines(ByteLink link) {
    this.link = link;
  }

  void send(String line, Deadline deadline) throws DeviceException, InterruptedException {
    link.send((line + "\n").getBytes(ISO_8859_1), deadline);
  }

  /** The next line; empty when none is complete in time. */
  Optional<String> next(Deadline deadline) throws DeviceException, InterruptedException {
    Optional<String> line = cut();
    while (line.isEmpty() && !deadline.hasPassed()) {
      add(link.receive(deadline));
      line = cut();
    }
    return line;
  }

  /** Whether anything has come that nobody took. */
  boolean hasSome() throws DeviceException, InterruptedException {
    add(link.receive(NOW));
    return !pending.isEmpty();
  }

  /** What has come of the next line. */
  String rest() {
    return pending.toString();
  }

  private Optional<String> cut() {
    while (true) {
      int end = pending.indexOf("\n");
      if (end < 0) {
        return Optional.empty();
      }
      String line = pending.substring(0, end).strip();
      pending.delete(0, end + 1);
      if (!line.isEmpty()) {
        return Optional.of(line);
      }
    }
  }

  /** Of a line without end only the beginning is dropped: it is not a line that anybody awaits. */
  private void add(byte[] bytes) {
    pending.append(new String(bytes, ISO_8859_1));
    pending.delete(0, Math.max(0, pending.length() - LONGEST));
  }
}
