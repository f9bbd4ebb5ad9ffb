package org.terrella.drivers.qmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.telemetry.time.ScaledClock;

class QemuSwitchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @TempDir private Path folder;
  private Path socket = Path.of("");
  private ScriptedQemu qemu;

  @BeforeEach
  void start() throws IOException {
    socket = folder.resolve("qmp.sock");
    qemu = new ScriptedQemu(socket);
  }

  @AfterEach
  void end() throws IOException {
    qemu.close();
  }

  private QemuSwitch open(Duration timeout) throws Exception {
    return QemuSwitch.open("mains", socket, timeout, new ScaledClock(1));
  }

  @Test
  void saysWhichQemuItIs() throws Exception {
    try (var mains = open(PATIENCE)) {
      assertThat(mains.identity()).hasToString("QEMU 7.2.2");
      assertThat(mains.port()).isEqualTo(socket.toString());
    }
  }

  @Test
  void letsTheMachineRunAndStopsItForAColdStart() throws Exception {
    try (var mains = open(PATIENCE)) {
      mains.set(true);
      assertThat(mains.isOn()).isTrue();
      mains.set(false);
      assertThat(mains.isOn()).isFalse();
    }
    assertThat(qemu.heard()).containsSubsequence("cont", "stop", "system_reset");
  }

  @Test
  void resetsAMachineThatHasShutDownBeforeItRunsAgain() throws Exception {
    qemu.refuseOnce("cont");
    try (var mains = open(PATIENCE)) {
      mains.set(true);
      assertThat(qemu.heard()).containsSubsequence("cont", "system_reset", "cont");
    }
  }

  @Test
  void leavesTheMachineOffWhenClosedEvenByAnInterruptedThread() throws Exception {
    var mains = open(PATIENCE);
    mains.set(true);
    Thread.currentThread().interrupt();
    mains.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(qemu.isRunning()).isFalse();
  }

  @Test
  void saysWhatItAskedWhenNothingComesBack() throws Exception {
    qemu.staySilentOn("query-status");
    var mains = open(Duration.ofMillis(300));
    assertThatThrownBy(mains::isOn)
        .isInstanceOf(DeviceTimeout.class)
        .hasMessage("mains: no answer to query-status within 300 ms");
    assertThatThrownBy(mains::close).isInstanceOf(DeviceTimeout.class);
  }

  @Test
  void isGoneWhereNobodyListens() {
    assertThatThrownBy(
            () -> QemuSwitch.open("mains", folder.resolve("none"), PATIENCE, new ScaledClock(1)))
        .isInstanceOf(DeviceGone.class)
        .hasMessageStartingWith("mains: lost " + folder.resolve("none"));
  }
}
