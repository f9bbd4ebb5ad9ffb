package org.terrella.drivers.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.mqtt.Mosquitto;
import org.terrella.drivers.mqtt.MqttLink;
import org.terrella.drivers.tasmota.TasmotaSettings;
import org.terrella.drivers.tasmota.TasmotaSwitch;
import org.terrella.telemetry.time.Deadline;
import org.terrella.telemetry.time.ScaledClock;
import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Joules;
import org.terrella.telemetry.units.Volts;

/** Driver and twin, with Debian's broker between them. */
@Tag("counterpart")
class SwitchTwinTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ScaledClock clock = new ScaledClock(100);
  private final FakeContacts contacts = new FakeContacts();
  @TempDir private Path folder;
  private Mosquitto broker;
  private SwitchTwin twin;
  private TasmotaSwitch mains;

  @BeforeEach
  void connect() throws Exception {
    broker = Mosquitto.start(folder);
    var log = new TwinLog(folder.resolve("mains.log"), clock);
    twin = SwitchTwin.start(broker.address(), "mains", contacts, clock, log);
    var link = MqttLink.connect("mains", broker.address(), PATIENCE);
    mains = TasmotaSwitch.open("mains", link, TasmotaSettings.of("mains"), clock);
  }

  @AfterEach
  void end() throws Exception {
    twin.close();
    broker.close();
  }

  @Test
  void switchesAndMeasures() throws Exception {
    mains.set(true);
    assertThat(contacts.closed).isTrue();
    assertThat(mains.line().voltage().value()).isEqualTo(28.123, within(1e-9));
    assertThat(mains.identity().firmware()).contains("twin");
    mains.close();
    assertThat(contacts.closed).isFalse();
    assertThat(Files.readString(folder.resolve("mains.log")))
        .contains("power on", "power off", "energy 1234.500 J");
  }

  @Test
  void answersAHundredSamplesInASecond() throws Exception {
    mains.sample();
    var second = Deadline.after(Duration.ofSeconds(1));
    for (int i = 0; i < 100; i++) {
      mains.sample();
    }
    assertThat(second.hasPassed()).isFalse();
    mains.close();
  }

  @Test
  void isGoneOnceTheTwinIsUnplugged() {
    twin.close();
    assertThatThrownBy(() -> mains.set(true))
        .isInstanceOf(DeviceGone.class)
        .hasMessageContaining("last will");
    assertThatThrownBy(mains::close).isInstanceOf(DeviceGone.class);
  }

  @Test
  void findsItsWayBackAfterTheBrokerHasRestarted() throws Exception {
    broker.restart();
    var patience = Deadline.after(Duration.ofSeconds(20));
    while (!switchedOn() && !patience.hasPassed()) {
      clock.sleep(Duration.ofSeconds(5));
    }
    assertThat(contacts.closed).isTrue();
    mains.close();
  }

  private boolean switchedOn() throws InterruptedException {
    try {
      mains.set(true);
      return true;
    } catch (DeviceException notYet) {
      return false;
    }
  }

  private static final class FakeContacts implements SwitchContacts {
    private volatile boolean closed = true;

    @Override
    public void set(boolean closed) {
      this.closed = closed;
    }

    @Override
    public Volts voltage() {
      return new Volts(28.1234);
    }

    @Override
    public Amperes current() {
      return new Amperes(closed ? 1.5 : 0);
    }

    @Override
    public Joules energy() {
      return new Joules(1234.5);
    }
  }
}
