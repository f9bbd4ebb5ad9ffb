package org.terrella.drivers.simulated;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.link.ByteLink;
import org.terrella.telemetry.time.Deadline;

/** Makes a twin an instrument that has never heard of a watchdog. */
record WithoutWatchdog(ByteLink link) implements ByteLink {
  @Override
  public String port() {
    return link.port();
  }

  @Override
  public void send(byte[] bytes, Deadline deadline) throws DeviceException, InterruptedException {
    link.send(bytes, deadline);
  }

  @Override
  public byte[] receive(Deadline deadline) throws DeviceException, InterruptedException {
    String heard = new String(link.receive(deadline), ISO_8859_1);
    return heard.replace("WDOG", "WHAT").getBytes(ISO_8859_1);
  }

  @Override
  public void close() {
    link.close();
  }
}
