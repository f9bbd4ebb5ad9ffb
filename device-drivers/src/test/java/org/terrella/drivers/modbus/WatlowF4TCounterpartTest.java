package org.terrella.drivers.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.drivers.link.SerialLink;
import org.terrella.drivers.link.SerialSettings;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.time.ScaledClock;
import org.terrella.telemetry.units.Celsius;

/** The driver against a slave that others wrote: Debian's python3-pymodbus, over socat. */
@Tag("counterpart")
@Timeout(60)
class WatlowF4TCounterpartTest {
  @TempDir Path folder;
  private final Deque<Process> processes = new ArrayDeque<>();
  private WatlowF4T plate;

  @BeforeEach
  void connect() throws Exception {
    Path near = folder.resolve("near");
    Path far = folder.resolve("far");
    layCable(near, far);
    String script = Path.of(getClass().getResource("watlow_slave.py").toURI()).toString();
    processes.push(
        new ProcessBuilder("/usr/bin/python3", script, far.toString()).inheritIO().start());
    plate = openWhenItAnswers(near);
  }

  @AfterEach
  void disconnect() throws Exception {
    for (Process process : processes) {
      process.destroy();
      process.waitFor();
    }
  }

  @Test
  void samplesSetsStopsAndCloses() throws Exception {
    assertThat(plate.sample())
        .containsExactly(new Reading.Value(23.25), new Reading.Value(25), new Reading.Value(-12.5));
    plate.setTarget(new Celsius(-35.5));
    plate.stop();
    plate.close();
  }

  /** socat says on its error stream when both ends are there. */
  private void layCable(Path near, Path far) throws IOException {
    Process socat =
        new ProcessBuilder(
                "socat", "-d", "-d", "pty,raw,echo=0,link=" + near, "pty,raw,echo=0,link=" + far)
            .start();
    processes.push(socat);
    BufferedReader says = socat.errorReader();
    String line = says.readLine();
    while (line != null && !line.contains("starting data transfer loop")) {
      line = says.readLine();
    }
    assertThat(line).as("socat is ready").isNotNull();
  }

  private static WatlowF4T openWhenItAnswers(Path port) throws Exception {
    var settings = WatlowSettings.between(new Celsius(-40), new Celsius(85));
    for (int attempt = 0; attempt < 20; attempt++) {
      var link = SerialLink.open("plate", port.toString(), SerialSettings.at(38_400));
      try {
        return WatlowF4T.open("plate", link, settings, new ScaledClock(1));
      } catch (DeviceTimeout notYet) {
        assertThat(link.port()).isEqualTo(port.toString());
      }
    }
    throw new AssertionError("pymodbus does not answer; is python3-pymodbus installed?");
  }
}
