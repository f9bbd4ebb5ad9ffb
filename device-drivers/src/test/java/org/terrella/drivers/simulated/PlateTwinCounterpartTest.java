package org.terrella.drivers.simulated;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.drivers.link.Pty;
import org.terrella.drivers.modbus.WatlowF4T;
import org.terrella.telemetry.time.ScaledClock;
import org.terrella.telemetry.units.Celsius;

/** The twin against a master that others wrote: Debian's python3-pymodbus. */
@Tag("counterpart")
@Timeout(60)
class PlateTwinCounterpartTest {
  @TempDir Path folder;

  @Test
  void obeysAMasterThatOthersWrote() throws Exception {
    var slab = new Slab();
    var log = new TwinLog(folder.resolve("plate.log"), new ScaledClock(1));
    try (Pty pty = Pty.open("plate");
        var twin = PlateTwin.start(pty, slab, log)) {
      assertThat(runMaster(pty.port())).isEqualTo("10 35.0 35.0 2\n");
      assertThat(slab.target()).contains(new Celsius(35));
      assertThat(twin).isNotNull();
    }
  }

  private static String runMaster(String port) throws Exception {
    Path script = Path.of(WatlowF4T.class.getResource("watlow_master.py").toURI());
    Process master =
        new ProcessBuilder("/usr/bin/python3", script.toString(), port)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(master.getInputStream().readAllBytes(), UTF_8);
    assertThat(master.waitFor()).as("exit status; is python3-pymodbus installed?").isZero();
    return said;
  }
}
