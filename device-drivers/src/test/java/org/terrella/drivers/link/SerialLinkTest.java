package org.terrella.drivers.link;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.telemetry.time.Deadline;

@Timeout(20)
class SerialLinkTest {
  private static final SerialSettings SETTINGS = SerialSettings.at(115_200);

  private Pty pty;
  private SerialLink link;

  @BeforeEach
  void connect() throws Exception {
    pty = Pty.open("psu");
    link = SerialLink.open("psu", pty.port(), SETTINGS);
  }

  @AfterEach
  void disconnect() {
    link.close();
    pty.close();
  }

  @Test
  void passesAllByteValuesBothWays() throws Exception {
    var all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    link.send(all, soon());
    assertThat(read(pty, 256)).isEqualTo(all);
    pty.send(all, soon());
    assertThat(read(link, 256)).isEqualTo(all);
  }

  @Test
  void returnsNothingWhenNothingComesInTime() throws Exception {
    assertThat(link.receive(Deadline.after(Duration.ofMillis(20)))).isEmpty();
  }

  @Test
  void doesNotTakeAPassedDeadlineForAPeerThatDoesNotRead() throws Exception {
    link.send("late".getBytes(US_ASCII), () -> Duration.ZERO);
    assertThat(read(pty, 4)).isEqualTo("late".getBytes(US_ASCII));
  }

  @Test
  void opensThroughASymbolicLink(@TempDir Path folder) throws Exception {
    link.close();
    Path alias = Files.createSymbolicLink(folder.resolve("psu"), Path.of(pty.port()));
    link = SerialLink.open("psu", alias.toString(), SETTINGS);
    link.send("hello".getBytes(US_ASCII), soon());
    assertThat(read(pty, 5)).isEqualTo("hello".getBytes(US_ASCII));
  }

  @Test
  void canBeOpenedAgainAfterClosing() throws Exception {
    for (int i = 0; i < 5; i++) {
      link.close();
      link = SerialLink.open("psu", pty.port(), SETTINGS);
      pty.send(new byte[] {(byte) i}, soon());
      assertThat(read(link, 1)).containsExactly(i);
    }
  }

  @Test
  void leavesEveryByteToWhoeverOpensThePortNext() throws Exception {
    for (int i = 0; i < 300; i++) {
      link.close();
      link = SerialLink.open("psu", pty.port(), SETTINGS);
      link.send(new byte[] {(byte) i}, soon());
      assertThat(pty.receive(soon())).containsExactly(i);
      pty.send(new byte[] {(byte) i}, soon());
      assertThat(link.receive(soon())).as("answer %d", i).containsExactly(i);
    }
  }

  @Nested
  class WhenThePortCannotBeOpened {
    @Test
    void saysThatItIsMissing() {
      assertGone("/dev/ttyNOSUCH7", "no such port");
    }

    @Test
    void saysThatItIsAPlainFile(@TempDir Path folder) throws Exception {
      Path file = Files.writeString(folder.resolve("notes.txt"), "not a port");
      assertGone(file.toString(), "not a serial port but a plain file");
    }

    @Test
    void saysThatItIsAFolder(@TempDir Path folder) {
      assertGone(folder.toString(), "not a serial port but a folder");
    }

    @Test
    void saysThatAnotherHasOpenedIt() {
      assertGone(pty.port(), "busy: already opened by another");
    }

    private void assertGone(String path, String why) {
      assertThatThrownBy(() -> SerialLink.open("psu", path, SETTINGS))
          .isInstanceOf(DeviceGone.class)
          .hasMessageStartingWith("psu: lost " + path + ": " + why);
    }
  }

  @Nested
  class WhenTheCableIsPulled {
    @Test
    void endsAWaitingRead() throws Exception {
      var waiting = Thread.ofVirtual().start(pty::close);
      assertThatThrownBy(() -> link.receive(soon()))
          .isInstanceOf(DeviceGone.class)
          .hasMessageContaining("psu: lost " + pty.port());
      waiting.join();
    }

    @Test
    void refusesToSend() throws Exception {
      pty.close();
      assertThatThrownBy(() -> link.receive(soon())).isInstanceOf(DeviceGone.class);
      assertThatThrownBy(() -> link.send(new byte[1], soon())).isInstanceOf(DeviceGone.class);
    }

    @Test
    void stillGivesWhatCameBefore() throws Exception {
      pty.send("last".getBytes(US_ASCII), soon());
      assertThat(read(link, 4)).isEqualTo("last".getBytes(US_ASCII));
    }
  }

  @Nested
  class WhenThePeerDoesNotRead {
    @Test
    void givesUpAtTheDeadlineAndClosesThePort() {
      try (SilentPeer peer = new SilentPeer()) {
        SerialLink stuck = peer.link();
        var limit = Deadline.after(Duration.ofMillis(200));
        assertThatThrownBy(() -> stuck.send(new byte[1 << 20], limit))
            .isInstanceOf(DeviceGone.class)
            .hasMessageContaining("does not take what is sent");
        assertThatThrownBy(() -> stuck.receive(soon())).isInstanceOf(DeviceGone.class);
      }
    }
  }

  @Nested
  class WhenClosed {
    @Test
    void endsTheReadOfAnotherThread() throws Exception {
      Thread closer = Thread.ofVirtual().start(link::close);
      assertThatThrownBy(() -> link.receive(soon()))
          .isInstanceOf(DeviceGone.class)
          .hasMessageEndingWith("closed");
      closer.join();
    }

    @Test
    void hasEndedItsReaderAlthoughTheCallerIsInterrupted() throws Exception {
      Thread.currentThread().interrupt();
      link.close();
      assertThat(Thread.interrupted()).isTrue();
      link = SerialLink.open("psu", pty.port(), SETTINGS);
      pty.send(new byte[] {7}, soon());
      assertThat(link.receive(soon())).containsExactly(7);
    }
  }

  /** A pty master that never reads: the kernel's buffer fills and the writer's write blocks. */
  private static final class SilentPeer implements AutoCloseable {
    private final int master = Posix.openMaster();
    private final SerialLink link;

    SilentPeer() {
      Posix.grant(master);
      Posix.unlock(master);
      Posix.makeRaw(master);
      try {
        link = SerialLink.open("stuck", Posix.slaveName(master), SETTINGS);
      } catch (DeviceException failed) {
        throw new AssertionError(failed);
      }
    }

    SerialLink link() {
      return link;
    }

    @Override
    public void close() {
      link.close();
      Posix.close(master);
    }
  }

  private static byte[] read(ByteLink from, int length) throws Exception {
    var all = new ByteArrayOutputStream();
    Deadline deadline = soon();
    while (all.size() < length && !deadline.hasPassed()) {
      all.writeBytes(from.receive(deadline));
    }
    return all.toByteArray();
  }

  private static Deadline soon() {
    return Deadline.after(Duration.ofSeconds(5));
  }
}
