package org.terrella.drivers.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.telemetry.time.Deadline;
import org.terrella.telemetry.time.ScaledClock;

class MqttLinkTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @TempDir private Path folder;

  @Test
  void isGoneWhereNobodyListens() {
    var nowhere = URI.create("tcp://user:secret@127.0.0.1:1");
    assertThatThrownBy(() -> MqttLink.connect("mains", nowhere, PATIENCE))
        .isInstanceOf(DeviceGone.class)
        .hasMessageStartingWith("mains: lost tcp://127.0.0.1:1: ")
        .hasMessageNotContaining("secret");
  }

  @Test
  void refusesAnAddressThatIsNoBroker() {
    assertThatThrownBy(() -> BrokerAddress.of(URI.create("http://lab:1883")))
        .hasMessage("a broker is tcp://host:port or ssl://host:port, not \"http://lab\"");
  }

  @Test
  @Tag("counterpart")
  void bringsMessagesAcross() throws Exception {
    try (var broker = Mosquitto.start(folder);
        var link = MqttLink.connect("mains", broker.address(), PATIENCE)) {
      var box = new Mailbox();
      link.subscribe(box, "a/+");
      link.publish(Message.of("a/b", "grüß"), Deadline.after(PATIENCE));
      assertThat(box.next(Deadline.after(PATIENCE))).contains(Message.of("a/b", "grüß"));
    }
  }

  @Test
  @Tag("counterpart")
  void keepsNothingAliveOnceClosedEvenWithoutItsBroker() throws Exception {
    var broker = Mosquitto.start(folder);
    var link = MqttLink.connect("lonely", broker.address(), PATIENCE);
    broker.close();
    link.close();
    var patience = Deadline.after(PATIENCE);
    while (isAlive("lonely") && !patience.hasPassed()) {
      new ScaledClock(1).sleep(Duration.ofMillis(10));
    }
    assertThat(isAlive("lonely")).isFalse();
  }

  private static boolean isAlive(String client) {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(
            thread -> thread.getName().startsWith("MQTT") && thread.getName().contains(client));
  }
}
