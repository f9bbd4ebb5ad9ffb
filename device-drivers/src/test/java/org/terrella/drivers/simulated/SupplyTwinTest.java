package org.terrella.drivers.simulated;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.drivers.device.ArrayCurve;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.drivers.link.Pty;
import org.terrella.drivers.link.SerialLink;
import org.terrella.drivers.link.SerialSettings;
import org.terrella.drivers.scpi.KeysightE4360;
import org.terrella.drivers.scpi.ScpiSettings;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.time.Deadline;
import org.terrella.telemetry.time.ScaledClock;
import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Volts;

/** The driver against its twin, through a serial port. */
@Timeout(30)
class SupplyTwinTest {
  private static final ArrayCurve CURVE =
      new ArrayCurve(new Amperes(4.6), new Amperes(4.2), new Volts(28), new Volts(32));

  @TempDir Path folder;
  private final Resistor terminals = new Resistor();
  private final ScaledClock clock = new ScaledClock(1);
  private Cable cable;
  private SupplyTwin twin;
  private KeysightE4360 supply;

  @BeforeEach
  void connect() throws Exception {
    cable = new Cable(Pty.open("psu"));
    var log = new TwinLog(folder.resolve("psu.log"), clock);
    twin = SupplyTwin.start(cable, terminals, clock, log);
    supply = open(Duration.ofSeconds(2));
  }

  @AfterEach
  void disconnect() throws Exception {
    cable.thaw();
    try {
      supply.close();
    } catch (DeviceException alreadyGone) {
      assertThat(alreadyGone).isInstanceOf(DeviceGone.class);
    }
    twin.close();
  }

  @Test
  void isAFixedSupply() throws Exception {
    supply.setFixed(new Volts(28), new Amperes(4));
    supply.setOutput(true);
    assertThat(supply.isOn()).isTrue();
    assertThat(supply.voltage()).isEqualTo(new Volts(28));
    assertThat(supply.current()).isEqualTo(new Amperes(2.8));
    assertThat(notes()).containsExactly("output on");
  }

  @Test
  void isASolarArrayAndAFixedSupplyAgain() throws Exception {
    supply.setOutput(true);
    supply.setCurve(CURVE);
    assertThat(terminals.drive()).isEqualTo(new SupplyTerminals.Drive.Array(CURVE));
    supply.setFixed(new Volts(5), new Amperes(1));
    assertThat(terminals.drive())
        .isEqualTo(new SupplyTerminals.Drive.Fixed(new Volts(5), new Amperes(1)));
    assertThat(notes())
        .containsExactly(
            "output on",
            "curve Isc 4.6000 A Imp 4.2000 A Vmp 28.0000 V Voc 32.0000 V",
            "mode SAS",
            "mode FIX");
  }

  @Test
  void bearsADarkArray() throws Exception {
    supply.setCurve(CURVE.lit(0));
    supply.setOutput(true);
    assertThat(supply.sample())
        .containsExactly(new Reading.Value(0), new Reading.Value(0), new Reading.Text("on"));
  }

  @Test
  void isLeftOffWhenTheDriverCloses() throws Exception {
    supply.setFixed(new Volts(28), new Amperes(4));
    supply.setOutput(true);
    supply.close();
    assertThat(terminals.drive()).isEqualTo(new SupplyTerminals.Drive.Off());
    assertThat(notes()).endsWith("output off");
  }

  @Test
  void staysAliveWhileNobodyHasItsPortOpen() throws Exception {
    for (int i = 0; i < 3; i++) {
      supply.close();
      supply = open(Duration.ofSeconds(2));
      assertThat(supply.identity().model()).isEqualTo("E4360A");
    }
  }

  @Test
  void tripsWhenTheBusIsAboveItsProtection() throws Exception {
    supply.setFixed(new Volts(33), new Amperes(5));
    supply.close();
    feedBehindALowProtection();
    supply = open(Duration.ofSeconds(2));
    assertThat(terminals.drive()).isInstanceOf(SupplyTerminals.Drive.Off.class);
    assertThatThrownBy(supply::sample)
        .isInstanceOf(DeviceRefused.class)
        .hasMessageContaining("over voltage");
    assertThatThrownBy(() -> supply.setOutput(true)).isInstanceOf(DeviceRefused.class);
  }

  private void feedBehindALowProtection() throws Exception {
    var message = "VOLT:PROT 20,(@1);:OUTP ON,(@1);*OPC?\n".getBytes(US_ASCII);
    var deadline = Deadline.after(Duration.ofSeconds(2));
    try (var link = SerialLink.open("psu", cable.port(), SerialSettings.at(115_200))) {
      link.send(message, deadline);
      assertThat(link.receive(deadline)).isNotEmpty();
    }
  }

  @Nested
  class WhenItsAnswersComeLate {
    @BeforeEach
    void beImpatient() throws Exception {
      supply.setFixed(new Volts(28), new Amperes(4));
      supply.setOutput(true);
      supply.close();
      supply = open(Duration.ofMillis(400));
      supply.setOutput(true);
    }

    @Test
    void noneIsTakenForTheAnswerToALaterQuestion() throws Exception {
      cable.freeze();
      for (int i = 0; i < 4; i++) {
        assertThatThrownBy(supply::voltage).isInstanceOf(DeviceTimeout.class);
        assertThatThrownBy(supply::isOn).isInstanceOf(DeviceTimeout.class);
      }
      cable.thaw();
      assertThat(supply.current()).isEqualTo(new Amperes(2.8));
      assertThat(supply.voltage()).isEqualTo(new Volts(28));
      assertThat(supply.isOn()).isTrue();
    }

    @Test
    void noneIsTakenForTheAnswerOfADriverOpenedLater() throws Exception {
      cable.freeze();
      assertThatThrownBy(supply::voltage).isInstanceOf(DeviceTimeout.class);
      assertThatThrownBy(supply::close).isInstanceOf(DeviceTimeout.class);
      cable.thaw();
      supply = open(Duration.ofSeconds(2));
      assertThat(supply.isOn()).isFalse();
      assertThat(notes()).endsWith("output off");
    }

    @Test
    void theOutputIsStillSwitchedOffWhenItThawsDuringClose() throws Exception {
      cable.freeze();
      assertThatThrownBy(supply::voltage).isInstanceOf(DeviceTimeout.class);
      Thread thaw = Thread.ofVirtual().start(cable::thaw);
      supply.close();
      thaw.join();
      assertThat(notes()).endsWith("output off");
    }
  }

  @Nested
  class WhenItsCableIsPulled {
    @Test
    void theDriverNamesDeviceAndPortAndTheOutputStaysOn() throws Exception {
      supply.setFixed(new Volts(28), new Amperes(4));
      supply.setOutput(true);
      cable.unplug();
      assertThatThrownBy(supply::sample)
          .isInstanceOf(DeviceGone.class)
          .hasMessageStartingWith("psu: lost " + cable.port());
      assertThat(terminals.drive()).isInstanceOf(SupplyTerminals.Drive.Fixed.class);
      twin.close();
      assertThat(notes())
          .endsWith("output on", "link lost, output stays on", "ended with output on");
    }
  }

  @Test
  void knowsThatItsLinkWasLostBeforeItWasEnded(@TempDir Path other) throws Exception {
    for (int i = 0; i < 100; i++) {
      var log = other.resolve("psu-%d.log".formatted(i));
      Pty end = Pty.open("psu");
      var brief = SupplyTwin.start(end, terminals, clock, new TwinLog(log, clock));
      end.close();
      brief.close();
      assertThat(log).content().contains("link lost, output stays off");
    }
  }

  private KeysightE4360 open(Duration timeout) throws Exception {
    var link = SerialLink.open("psu", cable.port(), SerialSettings.at(115_200));
    var settings = ScpiSettings.upTo(new Volts(33), new Amperes(5)).withTimeout(timeout);
    return KeysightE4360.open("psu", link, settings, new ScaledClock(1));
  }

  private List<String> notes() throws Exception {
    Path file = folder.resolve("psu.log");
    return Files.readAllLines(file).stream().map(line -> line.replaceAll("^.* s  ", "")).toList();
  }
}
