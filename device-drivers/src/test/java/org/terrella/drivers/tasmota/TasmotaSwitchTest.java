package org.terrella.drivers.tasmota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.terrella.drivers.device.DeviceGarbled;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.drivers.device.Meter.Line;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.time.ScaledClock;
import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Volts;
import org.terrella.telemetry.units.Watts;

class TasmotaSwitchTest {
  private static final String METER =
      """
      {"StatusSNS":{"Time":"2024-01-01T00:00:00","ENERGY":{"Total":0.1,"Power":45.101,\
      "Voltage":28.001,"Current":1.611}}}""";

  private final FakeDevice device = FakeDevice.tasmota();

  private TasmotaSwitch open() throws Exception {
    var settings =
        new TasmotaSettings("mains", TasmotaSettings.USUAL_ORDER, Duration.ofMillis(20), 1);
    return TasmotaSwitch.open("mains", device, settings, new ScaledClock(1));
  }

  @Test
  void saysWhoItIsAndWhere() throws Exception {
    var mains = open();
    assertThat(mains.identity()).hasToString("Tasmota mains-1 AA:BB 14.2.0(tasmota)");
    assertThat(mains.port()).isEqualTo("tcp://fake:1883 mains");
  }

  @Test
  void isSwitchedOnOnceTheDeviceHasConfirmedIt() throws Exception {
    var mains = open();
    device.answering("POWER ON", "RESULT", "{\"POWER\":\"ON\"}").switched("ON");
    mains.set(true);
    assertThat(device.heard()).endsWith("POWER ON", "POWER");
    assertThat(mains.isOn()).isTrue();
  }

  @Test
  void measuresTheLine() throws Exception {
    device.answering("STATUS 8", "STATUS8", METER);
    assertThat(open().line())
        .isEqualTo(new Line(new Volts(28.001), new Amperes(1.611), new Watts(45.101)));
  }

  @Test
  void takesTheFirstPhaseOfSeveral() throws Exception {
    device.answering(
        "STATUS 8",
        "STATUS10",
        "{\"StatusSNS\":{\"ENERGY\":{\"Power\":[10,20],\"Voltage\":230,\"Current\":[0.1,0.2]}}}");
    assertThat(open().line()).isEqualTo(new Line(new Volts(230), new Amperes(0.1), new Watts(10)));
  }

  @Test
  void saysThatItHasNoMeterInsteadOfZero() throws Exception {
    device.answering("STATUS 8", "STATUS8", "{\"StatusSNS\":{\"Time\":\"x\"}}");
    assertThat(open().sample()).first().isEqualTo(new Reading.Missing("it has no meter"));
  }

  @Test
  void leavesItSwitchedOffWhenClosedEvenByAnInterruptedThread() throws Exception {
    var mains = open();
    device.answering("POWER OFF", "RESULT", "{\"POWER\":\"OFF\"}");
    Thread.currentThread().interrupt();
    mains.close();
    mains.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(device.heard()).endsWith("POWER OFF", "POWER").containsOnlyOnce("POWER OFF");
    assertThat(device.isClosed()).isTrue();
  }

  @Nested
  class WhenItIsALookAlike {
    @Test
    void readsItsSpacingAndMissingNames() throws Exception {
      device
          .withoutVariables()
          .silentOn("STATUS 2")
          .answering(
              "STATUS 8",
              "STATUS8",
              """
              {"StatusSNS":{"Time":"0000-00-00T00:00:00","ENERGY":{"Power": 60.000000,\
              "ApparentPower": 59.799999,"Factor":1.003345,"Voltage":230.000000,\
              "Current":0.260000},"ESP32":{"Temperature": 0.0},"TempUnit":"C"}}""");
      var plug = open();
      assertThat(plug.identity()).hasToString("");
      assertThat(plug.sample())
          .containsExactly(
              new Reading.Value(230),
              new Reading.Value(0.26),
              new Reading.Value(60),
              new Reading.Text("off"));
    }

    @Test
    void takesBareWordsWhereThereIsNothingElse() throws Exception {
      device.answering("POWER", "POWER", "ON");
      assertThat(open().isOn()).isTrue();
    }

    @Test
    void takesObjectsOnTheOtherTopic() throws Exception {
      device.answering("POWER", "POWER", "{\"POWER\":\"ON\"}");
      assertThat(open().isOn()).isTrue();
    }
  }

  @Nested
  class WhenAnAnswerIsLate {
    @Test
    void neverTakesItForALaterQuery() throws Exception {
      var mains = open();
      device.silentOn("STATUS 8");
      assertThatThrownBy(mains::line)
          .isInstanceOf(DeviceTimeout.class)
          .hasMessage("mains: no answer to cmnd/mains/STATUS 8 within 20 ms");
      device.says("stat/mains/STATUS8", METER.replace("28.001", "11.111"));
      device.answering("STATUS 8", "STATUS8", METER);
      assertThat(mains.line().voltage()).isEqualTo(new Volts(28.001));
      assertThat(device.heard()).element(device.heard().size() - 2).asString().startsWith("Var16 ");
    }

    @Test
    void staysInDoubtUntilTheDeviceEchoesTheNumber() throws Exception {
      var mains = open();
      device.silentOn("STATUS 8");
      assertThatThrownBy(mains::line).isInstanceOf(DeviceTimeout.class);
      device.answering("STATUS 8", "STATUS8", METER).withoutVariables();
      assertThatThrownBy(mains::line).hasMessageContaining("cmnd/mains/Var16");
    }

    @Test
    void switchesOffFirstAndSettlesAfterwards() throws Exception {
      var mains = open();
      device.silentOn("STATUS 8").answering("POWER OFF", "RESULT", "{\"POWER\":\"OFF\"}");
      assertThatThrownBy(mains::line).isInstanceOf(DeviceTimeout.class);
      int before = device.heard().size();
      mains.close();
      assertThat(device.heard().get(before)).isEqualTo("POWER OFF");
    }
  }

  @Nested
  class WhenTheDeviceMisbehaves {
    @Test
    void saysThatItStaysOn() throws Exception {
      var mains = open();
      device.answering("POWER OFF", "RESULT", "{\"POWER\":\"ON\"}").switched("ON");
      assertThatThrownBy(() -> mains.set(false))
          .isInstanceOf(DeviceRefused.class)
          .hasMessage("mains: refused POWER OFF: it stays ON");
    }

    @Test
    void showsAWordItDoesNotKnow() throws Exception {
      var mains = open();
      device.switched("blinking");
      assertThatThrownBy(mains::isOn)
          .isInstanceOf(DeviceGarbled.class)
          .hasMessage("mains: cmnd/mains/POWER answered \"{\"POWER\":\"blinking\"}\"");
    }

    @Test
    void hasGoneWhenItsLastWillSaysSo() throws Exception {
      var mains = open();
      device.says("tele/mains/LWT", "Offline");
      assertThatThrownBy(mains::isOn)
          .isInstanceOf(DeviceGone.class)
          .hasMessageContaining("last will");
      device.says("tele/mains/LWT", "Online");
      assertThat(mains.isOn()).isFalse();
    }

    @Test
    void stillReleasesTheLinkWhenTheBrokerIsGone() throws Exception {
      var mains = open();
      device.loseBroker();
      assertThatThrownBy(mains::close).isInstanceOf(DeviceGone.class);
      assertThat(device.isClosed()).isTrue();
    }
  }
}
