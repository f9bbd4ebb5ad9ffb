package org.terrella.drivers.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SafeStateTest {
  private final DeviceTimeout silent = new DeviceTimeout("psu", "OFF", Duration.ofMillis(1));
  private final DeviceRefused refused = new DeviceRefused("psu", "OFF", "no");

  private int taken;

  @Test
  void isReachedAlthoughTheCallerIsInterrupted() throws Exception {
    Thread.currentThread().interrupt();
    SafeState.reach(() -> taken += Thread.currentThread().isInterrupted() ? 0 : 1);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(taken).isEqualTo(1);
  }

  @Test
  void tellsWhatWentWrong() {
    assertThatThrownBy(() -> SafeState.reach(() -> fail(refused))).isSameAs(refused);
  }

  @Test
  void isTriedThreeTimesWhileNothingReadableComesBack() throws Exception {
    Queue<DeviceException> failures =
        new ArrayDeque<>(List.of(silent, new DeviceGarbled("psu", "OFF", "?")));
    SafeState.insist(
        () -> {
          if (!failures.isEmpty()) {
            fail(failures.remove());
          }
          taken++;
        });
    assertThat(taken).isEqualTo(3);
  }

  @Test
  void isGivenUpAfterThreeTimesAndAtOnceWhenRefused() {
    assertThatThrownBy(() -> SafeState.insist(() -> fail(silent))).isSameAs(silent);
    assertThat(taken).isEqualTo(3);
    assertThatThrownBy(() -> SafeState.insist(() -> fail(refused))).isSameAs(refused);
    assertThat(taken).isEqualTo(4);
  }

  private void fail(DeviceException failure) throws DeviceException {
    taken++;
    throw failure;
  }
}
