package org.terrella.drivers.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SettlingTest {
  private final Settling settling = new Settling("psu", "/dev/ttyUSB0");
  private final List<String> told = new CopyOnWriteArrayList<>();

  @Test
  void endsOnce() {
    assertThat(settling.end()).isTrue();
    assertThat(settling.end()).isFalse();
  }

  @Test
  void letsNothingThroughOnceItHasEndedButTheLast() throws Exception {
    settling.set(() -> told.add("on"));
    settling.end();
    assertThatThrownBy(() -> settling.set(() -> told.add("on again")))
        .isInstanceOf(DeviceGone.class)
        .hasMessage("psu: lost /dev/ttyUSB0: it is being closed");
    settling.setLast(() -> told.add("off"));
    assertThat(told).containsExactly("on", "off");
  }

  @Test
  void refusesASettingThatWaitedForItsTurnWhenTheDeviceWasClosed() throws Exception {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var first =
        inBackground(
            () -> {
              begun.countDown();
              goOn.await();
              told.add("voltage");
            });
    begun.await();
    var late = inBackground(() -> told.add("on"));
    settling.end();
    var last = CompletableFuture.runAsync(() -> unchecked(() -> settling.setLast(this::off)));
    goOn.countDown();
    last.join();
    first.join();
    assertThatThrownBy(late::join).hasRootCauseInstanceOf(DeviceGone.class);
    assertThat(told).containsExactly("voltage", "off");
  }

  private void off() {
    told.add("off");
  }

  private CompletableFuture<Void> inBackground(Settling.Exchange setting) {
    return CompletableFuture.runAsync(() -> unchecked(() -> settling.set(setting)));
  }

  private static void unchecked(Settling.Exchange work) {
    try {
      work.run();
    } catch (DeviceException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
