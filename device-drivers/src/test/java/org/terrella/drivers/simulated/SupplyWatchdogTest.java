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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.link.ByteLink;
import org.terrella.drivers.link.Pty;
import org.terrella.drivers.link.SerialLink;
import org.terrella.drivers.link.SerialSettings;
import org.terrella.drivers.scpi.KeysightE4360;
import org.terrella.drivers.scpi.ScpiSettings;
import org.terrella.drivers.simulated.SupplyTerminals.Drive;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.Deadline;
import org.terrella.telemetry.time.ScaledClock;
import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Volts;

/** An instrument's own I/O watchdog, through a serial port. */
@Timeout(30)
class SupplyWatchdogTest {
  private static final Duration DELAY = Duration.ofSeconds(1);
  private static final Duration HASTY_DELAY = DELAY.dividedBy(HastyClock.HASTE);
  private static final Duration LOG_DIGIT = Duration.ofMillis(1);
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final Drive FED = new Drive.Fixed(new Volts(28), new Amperes(4));

  @TempDir Path folder;
  private final Resistor terminals = new Resistor();
  private final BenchClock clock = new ScaledClock(1);
  private Cable cable;
  private SupplyTwin twin;

  @BeforeEach
  void connect() throws Exception {
    cable = new Cable(Pty.open("psu"));
    twin = start(cable, new HastyClock());
  }

  @AfterEach
  void disconnect() {
    cable.thaw();
    twin.close();
  }

  @Test
  void isKeptAliveBySampling() throws Exception {
    try (var supply = feed(armed())) {
      Duration end = clock.now().plus(HASTY_DELAY.multipliedBy(3));
      while (clock.now().compareTo(end) < 0) {
        assertThat(supply.sample()).endsWith(new Reading.Text("on"));
      }
    }
    assertThat(notes()).containsExactly("output on", "output off");
  }

  @Test
  void isNotMetByAnOrdinaryEnd() throws Exception {
    feed(armed()).close();
    terminals.forget();
    assertThat(terminals.next(HASTY_DELAY.multipliedBy(2))).isEmpty();
    try (var again = feed(armed())) {
      assertThat(again.isOn()).isTrue();
    }
    assertThat(notes()).doesNotContain("watchdog: no command for 1 s");
  }

  @Test
  void tripsOneSecondAfterTheLastCommandOnTheWall() throws Exception {
    twin.close();
    cable = new Cable(Pty.open("psu"));
    twin = start(cable, new ScaledClock(100));
    var supply = feed(armed());
    terminals.forget();
    Duration before = clock.now();
    supply.sample();
    Duration after = clock.now();
    cable.unplug();
    assertThat(terminals.next(LONG)).contains(new Drive.Off());
    assertThat(instantOf("watchdog: no command for 1 s"))
        .isBetween(before.plus(DELAY).minus(LOG_DIGIT), after.plus(DELAY).plus(DELAY));
    assertThatThrownBy(supply::close).isInstanceOf(DeviceGone.class);
  }

  @Nested
  class WhenTheCableIsPulled {
    @Test
    void switchesTheOutputOffAfterTheDelay() throws Exception {
      var supply = feed(armed());
      terminals.forget();
      cable.unplug();
      assertThatThrownBy(supply::sample).isInstanceOf(DeviceGone.class);
      assertThat(terminals.next(LONG)).contains(new Drive.Off());
      assertThatThrownBy(supply::close).isInstanceOf(DeviceGone.class);
      twin.close();
      assertThat(notes())
          .containsExactly(
              "output on",
              "link lost",
              "watchdog: no command for 1 s",
              "output off",
              "ended with output off");
    }

    @Test
    void leavesTheOutputOnWhenItIsNotArmed() throws Exception {
      var supply = feed(usual());
      terminals.forget();
      cable.unplug();
      assertThat(terminals.next(HASTY_DELAY.multipliedBy(2))).isEmpty();
      assertThat(terminals.drive()).isEqualTo(FED);
      assertThatThrownBy(supply::close).isInstanceOf(DeviceGone.class);
      twin.close();
      assertThat(notes())
          .containsExactly("output on", "link lost, output stays on", "ended with output on");
    }

    @Test
    void stillActsWhenTheTwinIsEndedBeforeTheDelay() throws Exception {
      var supply = feed(armed());
      cable.unplug();
      assertThatThrownBy(supply::close).isInstanceOf(DeviceException.class);
      twin.close();
      assertThat(notes()).endsWith("output off", "ended with output off");
    }
  }

  @Nested
  class WhenTheControllerIsSilentForTooLong {
    private KeysightE4360 supply;

    @BeforeEach
    void beSilent() throws Exception {
      supply = feed(armed());
      terminals.forget();
      assertThat(terminals.next(LONG)).contains(new Drive.Off());
    }

    @Test
    void isShownBySamplesAndSurfacesAtTheNextSetting() throws Exception {
      assertThat(supply.sample())
          .containsExactly(new Reading.Value(0), new Reading.Value(0), new Reading.Text("off"));
      assertThat(supply.isOn()).isFalse();
      assertThatThrownBy(() -> supply.setOutput(true))
          .isInstanceOf(DeviceRefused.class)
          .hasMessageContaining("output is off, protection tripped: coupled or watchdog");
      assertThatThrownBy(() -> supply.setFixed(new Volts(28), new Amperes(4)))
          .isInstanceOf(DeviceRefused.class)
          .hasMessageContaining("protection tripped: coupled or watchdog");
      supply.close();
    }

    @Test
    void staysTrippedAfterTheEndUntilItIsCleared() throws Exception {
      supply.close();
      try (var again = open(usual())) {
        assertThatThrownBy(() -> again.setOutput(true)).isInstanceOf(DeviceRefused.class);
      }
      tell("OUTP:PROT:CLE (@1);*OPC?");
      try (var cleared = feed(usual())) {
        assertThat(cleared.isOn()).isTrue();
      }
    }
  }

  @Test
  void doesNotChangeWhatTheOutputWasTold() throws Exception {
    terminals.forget();
    tell("VOLT 28,(@1);:CURR 4,(@1);:OUTP ON,(@1);:OUTP:PROT:WDOG:DEL 1;STAT ON;*OPC?");
    assertThat(terminals.next(LONG)).contains(FED);
    assertThat(terminals.next(LONG)).contains(new Drive.Off());
    assertThat(tell("OUTP? (@1);:STAT:QUES:COND? (@1)")).isEqualTo("1;2048\n");
    tell("OUTP:PROT:CLE (@1);*OPC?");
    assertThat(terminals.next(LONG)).contains(FED);
  }

  @Test
  void tripsBehindACableThatDeliversNothing() throws Exception {
    try (var supply = feed(armed())) {
      terminals.forget();
      cable.freeze();
      assertThat(terminals.next(LONG)).contains(new Drive.Off());
      cable.thaw();
      assertThat(supply.sample()).endsWith(new Reading.Text("off"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "3601"})
  void takesNoDelayOutOfRange(String seconds) throws Exception {
    String query = "\nSYST:ERR?;:OUTP:PROT:WDOG:DEL?;:OUTP:PROT:WDOG?";
    assertThat(tell("OUTP:PROT:WDOG:DEL " + seconds + query))
        .startsWith("-222,\"Data out of range;")
        .endsWith("\";60;0\n");
  }

  @Test
  void isForgottenByAReset() throws Exception {
    tell("OUTP:PROT:WDOG:DEL 5;:OUTP:PROT:WDOG:STAT 1;*OPC?");
    assertThat(tell("OUTP:PROT:WDOG?;:OUTP:PROT:WDOG:DEL?")).isEqualTo("1;5\n");
    assertThat(tell("*RST;:OUTP:PROT:WDOG?;:OUTP:PROT:WDOG:DEL?")).isEqualTo("0;60\n");
  }

  @Test
  void isMissedAtOnceWhereTheInstrumentHasNone() throws Exception {
    twin.close();
    cable = new Cable(Pty.open("psu"));
    twin = start(new WithoutWatchdog(cable), clock);
    assertThatThrownBy(() -> open(armed()))
        .isInstanceOf(DeviceRefused.class)
        .hasMessageStartingWith("psu: refused OUTP:PROT:WDOG:DEL 1;:OUTP:PROT:WDOG ON: ")
        .hasMessageContaining("has no I/O watchdog, leave watchdog: out of the bench file (-113,");
    open(usual()).close();
  }

  private SupplyTwin start(ByteLink end, BenchClock twinClock) {
    return SupplyTwin.start(
        end, terminals, twinClock, new TwinLog(folder.resolve("psu.log"), clock));
  }

  private KeysightE4360 feed(ScpiSettings settings) throws Exception {
    var supply = open(settings);
    supply.setFixed(new Volts(28), new Amperes(4));
    supply.setOutput(true);
    return supply;
  }

  private KeysightE4360 open(ScpiSettings settings) throws Exception {
    var link = SerialLink.open("psu", cable.port(), SerialSettings.at(115_200));
    return KeysightE4360.open("psu", link, settings, clock);
  }

  /** Past the driver, as a person would at the instrument. */
  private String tell(String message) throws Exception {
    var deadline = Deadline.after(LONG);
    var answer = new StringBuilder();
    try (var link = SerialLink.open("person", cable.port(), SerialSettings.at(115_200))) {
      link.send((message + "\n").getBytes(US_ASCII), deadline);
      while (answer.indexOf("\n") < 0) {
        byte[] bytes = link.receive(deadline);
        assertThat(bytes).as("answer to %s", message).isNotEmpty();
        answer.append(new String(bytes, US_ASCII));
      }
    }
    return answer.toString();
  }

  private static ScpiSettings usual() {
    return ScpiSettings.upTo(new Volts(33), new Amperes(5)).withTimeout(Duration.ofSeconds(2));
  }

  private static ScpiSettings armed() {
    return usual().withWatchdog(DELAY);
  }

  private Duration instantOf(String note) throws Exception {
    String line =
        Files.readAllLines(folder.resolve("psu.log")).stream()
            .filter(each -> each.endsWith(note))
            .findFirst()
            .orElseThrow();
    String seconds = line.substring(0, line.indexOf(" s  ")).replaceAll("^\\S+ +", "");
    return Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000));
  }

  private List<String> notes() throws Exception {
    Path file = folder.resolve("psu.log");
    return Files.readAllLines(file).stream().map(line -> line.replaceAll("^.* s  ", "")).toList();
  }
}
