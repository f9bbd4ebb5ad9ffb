package org.terrella.drivers.qmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.telemetry.time.Deadline;
import org.terrella.telemetry.time.ScaledClock;

/** The driver and Debian's QEMU, with a machine that has nothing to run. */
@Tag("counterpart")
class QemuSwitchOnQemuTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ScaledClock clock = new ScaledClock(1);
  @TempDir private Path folder;
  private Process qemu;
  private QemuSwitch mains;

  @BeforeEach
  void start() throws Exception {
    Path socket = folder.resolve("qmp.sock");
    qemu =
        new ProcessBuilder(
                "qemu-system-aarch64",
                "-S",
                "-M",
                "virt",
                "-nodefaults",
                "-display",
                "none",
                "-qmp",
                "unix:" + socket + ",server=on,wait=off")
            .inheritIO()
            .start();
    var patience = Deadline.after(PATIENCE);
    while (!Files.exists(socket) && !patience.hasPassed()) {
      clock.sleep(Duration.ofMillis(10));
    }
    mains = QemuSwitch.open("mains", socket, PATIENCE, clock);
  }

  @AfterEach
  void end() {
    qemu.destroyForcibly().onExit().join();
  }

  @Test
  void switchesItOnAndOffTenTimes() throws Exception {
    assertThat(mains.identity().firmware()).matches("\\d+\\.\\d+\\.\\d+");
    for (int i = 0; i < 10; i++) {
      mains.set(true);
      assertThat(mains.isOn()).isTrue();
      mains.set(false);
      assertThat(mains.isOn()).isFalse();
    }
    mains.close();
  }

  @Test
  void isGoneWhenQemuHasDied() {
    qemu.destroyForcibly().onExit().join();
    assertThatThrownBy(mains::isOn).isInstanceOf(DeviceGone.class);
    assertThatThrownBy(mains::close).isInstanceOf(DeviceGone.class);
  }
}
