package org.terrella.drivers.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.drivers.link.Pty;
import org.terrella.drivers.link.SerialLink;
import org.terrella.drivers.link.SerialSettings;
import org.terrella.drivers.modbus.WatlowF4T;
import org.terrella.drivers.modbus.WatlowSettings;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.time.Deadline;
import org.terrella.telemetry.time.ScaledClock;
import org.terrella.telemetry.units.Celsius;

/** The driver against its twin, through a serial port. */
@Timeout(30)
class PlateTwinTest {
  @TempDir Path folder;
  private final Slab slab = new Slab();
  private Cable cable;
  private PlateTwin twin;
  private WatlowF4T plate;

  @BeforeEach
  void connect() throws Exception {
    cable = new Cable(Pty.open("plate"));
    var log = new TwinLog(folder.resolve("plate.log"), new ScaledClock(1));
    twin = PlateTwin.start(cable, slab, log);
    plate = open(Duration.ofSeconds(2));
  }

  @AfterEach
  void disconnect() throws Exception {
    cable.thaw();
    try {
      plate.close();
    } catch (DeviceException alreadyGone) {
      assertThat(alreadyGone).isInstanceOf(DeviceGone.class);
    }
    twin.close();
  }

  @Test
  void controlsTowardsItsTargetAndStops() throws Exception {
    plate.setTarget(new Celsius(35));
    assertThat(slab.target()).contains(new Celsius(35));
    assertThat(plate.target()).isEqualTo(new Celsius(35));
    plate.stop();
    assertThat(slab.target()).isEmpty();
    assertThat(notes()).containsExactly("control auto 35.0 degC", "control off");
  }

  @Test
  void samplesTemperatureTargetAndEffort() throws Exception {
    plate.setTarget(new Celsius(-20.25));
    assertThat(plate.sample())
        .containsExactly(
            new Reading.Value(-20.25), new Reading.Value(-20.25), new Reading.Value(-12.5));
  }

  @Test
  void refusesATargetBeyondItsSoftLimits() {
    assertThatThrownBy(() -> plate.setTarget(new Celsius(86)))
        .isInstanceOf(DeviceRefused.class)
        .hasMessage("plate: refused 86.0 degC: not within its soft limits -40.0 to 85.0 degC");
    assertThat(slab.target()).isEmpty();
  }

  @Test
  void isLeftUncontrolledWhenTheDriverCloses() throws Exception {
    plate.setTarget(new Celsius(35));
    plate.close();
    plate.close();
    assertThat(slab.target()).isEqualTo(Optional.empty());
    assertThat(notes()).endsWith("control off");
  }

  @Test
  void staysAliveWhileNobodyHasItsPortOpen() throws Exception {
    for (int i = 0; i < 3; i++) {
      plate.close();
      plate = open(Duration.ofSeconds(2));
      assertThat(plate.temperature()).isEqualTo(new Celsius(21.5));
    }
  }

  /** Requests and answers with their checks, worked out apart from the code under test. */
  @ParameterizedTest
  @CsvSource({
    "01 03 0A AA 00 01, 01 03 02 00 3E", // control mode is off
    "01 03 0B 04 00 02, 01 03 04 00 00 41 AC", // 21.5, low word first
    "01 03 00 01 00 01, 01 83 02",
    "01 03 0A AA 00 7E, 01 83 03",
    "01 06 0A AA 00 63, 01 86 03",
    "01 04 0A AA 00 01, 01 84 01",
    "01 06 0A AA 00 3E, 01 06 0A AA 00 3E",
    "01 10 0A DE 00 02 04 00 00 42 0C, 01 10 0A DE 00 02",
  })
  void answersAsTheRegisterMapSays(String request, String answer) throws Exception {
    String expected = withCheck(answer);
    assertThat(exchange(withCheck(request), expected.length())).isEqualTo(expected);
  }

  @Nested
  class WhenItsAnswersComeLate {
    @BeforeEach
    void beImpatient() throws Exception {
      plate.close();
      plate = open(Duration.ofMillis(400));
      plate.setTarget(new Celsius(35));
    }

    @Test
    void noneIsTakenForTheAnswerToALaterRequest() throws Exception {
      cable.freeze();
      for (int i = 0; i < 4; i++) {
        assertThatThrownBy(plate::temperature).isInstanceOf(DeviceTimeout.class);
        assertThatThrownBy(plate::sample).isInstanceOf(DeviceTimeout.class);
      }
      slabIsNow40();
      cable.thaw();
      assertThat(plate.target()).isEqualTo(new Celsius(35));
      assertThat(plate.temperature()).isEqualTo(new Celsius(40));
      assertThat(plate.sample().getFirst()).isEqualTo(new Reading.Value(40));
    }

    @Test
    void noneIsTakenForTheAnswerOfADriverOpenedLater() throws Exception {
      cable.freeze();
      assertThatThrownBy(plate::sample).isInstanceOf(DeviceTimeout.class);
      assertThatThrownBy(plate::close).isInstanceOf(DeviceTimeout.class);
      cable.thaw();
      plate = open(Duration.ofSeconds(2));
      assertThat(plate.temperature()).isEqualTo(new Celsius(21.5));
      assertThat(notes()).endsWith("control off");
    }

    private void slabIsNow40() {
      slab.control(Optional.of(new Celsius(40)));
    }
  }

  @Nested
  class WhenItsCableIsPulled {
    @Test
    void theDriverNamesDeviceAndPort() {
      cable.unplug();
      assertThatThrownBy(plate::sample)
          .isInstanceOf(DeviceGone.class)
          .hasMessageStartingWith("plate: lost " + cable.port());
    }
  }

  private WatlowF4T open(Duration timeout) throws Exception {
    var link = SerialLink.open("plate", cable.port(), SerialSettings.at(38_400));
    var settings =
        WatlowSettings.between(new Celsius(-40), new Celsius(85))
            .withTiming(Duration.ofMillis(2), timeout);
    return WatlowF4T.open("plate", link, settings, new ScaledClock(1));
  }

  private String exchange(String hex, int length) throws Exception {
    plate.close();
    var format = HexFormat.ofDelimiter(" ").withUpperCase();
    var deadline = Deadline.after(Duration.ofSeconds(2));
    try (var link = SerialLink.open("plate", cable.port(), SerialSettings.at(38_400))) {
      link.send(format.parseHex(hex), deadline);
      var heard = new ByteArrayOutputStream();
      while (!deadline.hasPassed() && 3 * heard.size() < length) {
        heard.writeBytes(link.receive(deadline));
      }
      return format.formatHex(heard.toByteArray());
    }
  }

  private static String withCheck(String hex) {
    byte[] content = HexFormat.ofDelimiter(" ").parseHex(hex);
    int crc = 0xffff;
    for (byte b : content) {
      crc ^= b & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 1 ? crc >> 1 ^ 0xa001 : crc >> 1;
      }
    }
    return "%s %02X %02X".formatted(hex, crc & 0xff, crc >> 8);
  }

  private List<String> notes() throws Exception {
    Path file = folder.resolve("plate.log");
    return Files.readAllLines(file).stream().map(line -> line.replaceAll("^.* s  ", "")).toList();
  }
}
