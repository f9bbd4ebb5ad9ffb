package org.terrella.drivers.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.terrella.telemetry.time.Deadline;

@Timeout(30)
class SerialLibraryTest {
  /** Ends its JVM with a port open, and sends through it from a shutdown hook. */
  static final class LastWords {
    public static void main(String[] arguments) throws Exception {
      SerialLink link = SerialLink.open("psu", arguments[0], SerialSettings.at(9_600));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> speak(link)));
      System.exit(0);
    }

    private static void speak(SerialLink link) {
      try {
        var pause = Deadline.after(Duration.ofMillis(300));
        link.receive(pause); // long enough for the library's own hook
        link.send("OUTP OFF".getBytes(StandardCharsets.US_ASCII), Deadline.after(pause()));
      } catch (Exception failed) {
        System.err.println(failed);
      }
    }

    private static Duration pause() {
      return Duration.ofSeconds(1);
    }
  }

  @Test
  void leavesPortsUsableWhileTheProcessEnds() throws Exception {
    try (Pty pty = Pty.open("psu")) {
      Process process = java(LastWords.class, pty.port()).inheritIO().start();
      byte[] heard = pty.receive(Deadline.after(Duration.ofSeconds(20)));
      assertThat(new String(heard, StandardCharsets.US_ASCII)).isEqualTo("OUTP OFF");
      assertThat(process.waitFor()).isZero();
    }
  }

  private static ProcessBuilder java(Class<?> main, String argument) {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        main.getName(),
        argument);
  }
}
