package org.terrella.drivers.qmp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.Identity;
import org.terrella.drivers.device.SafeState;
import org.terrella.drivers.device.Settling;
import org.terrella.drivers.device.Switch;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.time.BenchClock;

/**
 * The supply of an emulated board. On lets the machine run; off stops it where it is and resets it,
 * so that the next on is a cold start. QEMU itself keeps running, and with it the board's console.
 * {@link #close} leaves the board off.
 */
public final class QemuSwitch implements Switch {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  private final String name;
  private final QmpLink link;
  private final Monitor monitor;
  private final Identity identity;
  private final Duration timeout;
  private final BenchClock clock;
  private final Settling settling;

  private QemuSwitch(
      String name,
      QmpLink link,
      Monitor monitor,
      Identity identity,
      Duration timeout,
      BenchClock clock) {
    this.name = name;
    this.link = link;
    this.monitor = monitor;
    this.identity = identity;
    this.timeout = timeout;
    this.clock = clock;
    settling = new Settling(name, link.port());
  }

  /**
   * Connects to a running QEMU; the board stays as it is.
   *
   * @param name name from the bench file
   * @param socket where QEMU was told to listen, as in {@code -qmp unix:SOCKET,server=on,wait=off}
   * @param timeout wall time for one answer
   * @param clock measures the timeout
   * @return the switch, opened
   * @throws DeviceException if nobody listens there, or somebody who is not QEMU
   * @throws InterruptedException if the run is being stopped
   */
  public static QemuSwitch open(String name, Path socket, Duration timeout, BenchClock clock)
      throws DeviceException, InterruptedException {
    var link = QmpLink.connect(name, socket);
    try {
      var monitor = new Monitor(name, link, timeout, clock);
      String version = monitor.begin();
      var identity = new Identity("QEMU", "", "", version);
      return new QemuSwitch(name, link, monitor, identity, timeout, clock);
    } catch (DeviceException | InterruptedException failed) {
      link.close();
      throw failed;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String port() {
    return link.port();
  }

  @Override
  public Identity identity() {
    return identity;
  }

  @Override
  public List<Channel> channels() {
    return List.of(Channel.state(name + ".state"));
  }

  @Override
  public List<Reading> sample() throws DeviceException, InterruptedException {
    return List.of(new Reading.Text(isOn() ? "on" : "off"));
  }

  @Override
  public void set(boolean on) throws DeviceException, InterruptedException {
    settling.set(() -> turn(on));
  }

  private void turn(boolean on) throws DeviceException, InterruptedException {
    if (on) {
      run();
      await("cont", "running");
    } else {
      monitor.execute("stop");
      monitor.execute("system_reset");
      await("system_reset", "prelaunch");
    }
  }

  /** QEMU answers before it has done it. */
  private void await(String asked, String wanted) throws DeviceException, InterruptedException {
    var deadline = clock.wallDeadline(timeout);
    String status = status();
    while (!status.equals(wanted)) {
      if (deadline.hasPassed()) {
        throw new DeviceRefused(name, asked, "the machine is " + status);
      }
      clock.sleep(LOOK_AGAIN);
      status = status();
    }
  }

  private String status() throws DeviceException, InterruptedException {
    return monitor.execute("query-status").path("status").asString("");
  }

  private void run() throws DeviceException, InterruptedException {
    try {
      monitor.execute("cont");
    } catch (DeviceRefused haltedForGood) {
      monitor.execute("system_reset"); // a guest that has shut down or panicked
      monitor.execute("cont");
    }
  }

  @Override
  public boolean isOn() throws DeviceException, InterruptedException {
    return status().equals("running");
  }

  @Override
  public void close() throws DeviceException {
    if (settling.end()) {
      try (link) {
        SafeState.reach(() -> settling.setLast(() -> turn(false)));
      }
    }
  }
}
