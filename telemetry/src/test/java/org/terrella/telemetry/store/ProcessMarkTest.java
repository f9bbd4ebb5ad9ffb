package org.terrella.telemetry.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessMarkTest {
  private final long self = ProcessHandle.current().pid();

  @Test
  void knowsAProcessThatLives() {
    assertThat(ProcessMark.of(self).isAlive()).isTrue();
    assertThat(ProcessMark.of(self)).isEqualTo(ProcessMark.of(self));
  }

  @Test
  void doesNotTakeAnotherOfTheSameNumberForIt() {
    var earlier = new ProcessMark(self, ProcessMark.of(self).born() + "0");
    assertThat(earlier.isAlive()).isFalse();
    assertThat(earlier.handle()).isEmpty();
  }

  @Test
  void seesThatAProcessHasEnded() throws IOException, InterruptedException {
    var process = new ProcessBuilder("cat").start();
    var mark = ProcessMark.of(process.pid());
    assertThat(mark.isAlive()).isTrue();
    process.getOutputStream().close();
    process.waitFor();
    assertThat(mark.isAlive()).isFalse();
  }
}
