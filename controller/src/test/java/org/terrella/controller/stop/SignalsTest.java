package org.terrella.controller.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class SignalsTest {
  /** The others may be ignored by whoever started this test, and an ignored signal stays so. */
  @Test
  void reachTheListenerAndTheProcessLivesOn() throws Exception {
    try (var child = new Child()) {
      assertThat(child.answerTo("TERM")).isEqualTo("SIGTERM");
      assertThat(child.answerTo("TERM")).isEqualTo("SIGTERM");
    }
  }

  @Test
  void leaveTheProcessFreeToEndByItself() throws Exception {
    try (var child = new Child()) {
      child.answerTo("TERM");
      assertThat(child.end()).isZero();
    }
  }

  /** A process of its own that says which signals it hears, until its input ends. */
  private static final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    Child() throws IOException {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  SaysItsSignals.class.getName())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      said = process.inputReader();
      assertThat(said.readLine()).isEqualTo("listening");
    }

    String answerTo(String signal) throws IOException, InterruptedException {
      String pid = Long.toString(process.pid());
      assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor()).isZero();
      return said.readLine();
    }

    int end() throws IOException, InterruptedException {
      process.outputWriter().close();
      return process.waitFor();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
