package org.terrella.drivers.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.telemetry.time.Deadline;

@Timeout(20)
class PtyTest {
  private static final SerialSettings SETTINGS = SerialSettings.at(9_600);

  @Test
  void keepsWhatIsSentUntilSomebodyOpensThePort() throws Exception {
    try (Pty pty = Pty.open("board")) {
      pty.send(new byte[] {'x'}, soon());
      assertThat(Files.newInputStream(Path.of(pty.port())).read()).isEqualTo('x');
    }
  }

  @Test
  void outlivesThoseWhoOpenAndCloseThePort() throws Exception {
    try (Pty pty = Pty.open("board")) {
      for (byte i = 0; i < 3; i++) {
        SerialLink link = SerialLink.open("board", pty.port(), SETTINGS);
        link.send(new byte[] {i}, soon());
        assertThat(pty.receive(soon())).containsExactly(i);
        link.close();
        assertThat(pty.receive(Deadline.after(Duration.ofMillis(20)))).isEmpty();
      }
    }
  }

  @Test
  void losesTheNearEndWhenClosed() throws Exception {
    Pty pty = Pty.open("board");
    pty.close();
    pty.close();
    assertThat(Path.of(pty.port())).doesNotExist();
    assertThatThrownBy(() -> pty.receive(soon()))
        .isInstanceOf(DeviceGone.class)
        .hasMessage("board: lost " + pty.port() + ": closed");
    assertThatThrownBy(() -> pty.send(new byte[1], soon())).isInstanceOf(DeviceGone.class);
  }

  @Test
  void givesUpSendingWhenNobodyReads() throws Exception {
    try (Pty pty = Pty.open("board")) {
      var limit = Deadline.after(Duration.ofMillis(60));
      assertThatThrownBy(() -> pty.send(new byte[1 << 20], limit))
          .isInstanceOf(DeviceGone.class)
          .hasMessageEndingWith("nobody reads what is sent");
    }
  }

  private static Deadline soon() {
    return Deadline.after(Duration.ofSeconds(5));
  }
}
