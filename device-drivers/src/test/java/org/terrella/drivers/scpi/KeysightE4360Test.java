package org.terrella.drivers.scpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrella.drivers.device.ArrayCurve;
import org.terrella.drivers.device.DeviceGarbled;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.drivers.device.Identity;
import org.terrella.drivers.device.ImpatientClock;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Volts;

class KeysightE4360Test {
  private static final ArrayCurve CURVE =
      new ArrayCurve(new Amperes(4.6), new Amperes(4.2), new Volts(28), new Volts(32));
  private static final String LOOK =
      "MEAS:VOLT? (@1);:FETC:CURR? (@1);:OUTP? (@1);:CURR:MODE? (@1);:STAT:QUES:COND? (@1)";
  private static final String CURVE_QUERY =
      "CURR:SAS:ISC? (@1);IMP? (@1);:VOLT:SAS:VMP? (@1);VOC? (@1)";

  private static final String MODE_QUERY = "CURR:MODE? (@1);:STAT:QUES:COND? (@1)";

  private final ScriptedLink link = new ScriptedLink();
  private KeysightE4360 supply;

  @BeforeEach
  void open() throws Exception {
    var settings = ScpiSettings.upTo(new Volts(33), new Amperes(5));
    supply = KeysightE4360.open("psu", link, settings, new ImpatientClock());
    link.forget();
  }

  @Test
  void knowsWhoItSaysItIs() {
    assertThat(supply.identity())
        .isEqualTo(new Identity("Keysight Technologies", "E4360A", "MY1", "A.01"));
  }

  @Test
  void sendsTheWholeCurveInOneMessageAndReadsItBack() throws Exception {
    link.answering(CURVE_QUERY, "+4.6E+00;+4.2E+00;+2.8E+01;+3.2E+01");
    link.answering(MODE_QUERY, "SAS;0");
    supply.setCurve(CURVE);
    assertThat(link.heard())
        .containsExactly(
            "CURR:SAS:ISC 4.6000,(@1);IMP 4.2000,(@1);:VOLT:SAS:VMP 28.0000,(@1);VOC 32.0000,(@1)",
            "*OPC?",
            "SYST:ERR?",
            CURVE_QUERY,
            MODE_QUERY);
  }

  @Test
  void samplesAllItsChannelsInOneExchange() throws Exception {
    link.answering(LOOK, "+2.80E+01;+1.50E+00;1;SAS;0");
    assertThat(supply.sample())
        .containsExactly(new Reading.Value(28), new Reading.Value(1.5), new Reading.Text("on"));
    assertThat(link.heard()).containsExactly(LOOK);
  }

  @Test
  void asksForNothingBeyondItsSoftLimits() {
    assertThatThrownBy(() -> supply.setFixed(new Volts(33.1), new Amperes(1)))
        .isInstanceOf(DeviceRefused.class)
        .hasMessage("psu: refused 33.1 V: not within its soft limits 0 to 33.0 V");
    assertThatThrownBy(() -> supply.setFixed(new Volts(30), new Amperes(5.1)))
        .isInstanceOf(DeviceRefused.class);
    assertThat(link.heard()).isEmpty();
  }

  @Nested
  class WhenTheInstrumentMisbehaves {
    @ParameterizedTest
    @ValueSource(strings = {"5,0", "NaN", "9.91E37", "9.9E37", "5.0 V", "0x1p3", "1d"})
    void refusesAnAnswerThatIsNotAReading(String garbage) {
      link.answering("MEAS:VOLT? (@1)", garbage);
      assertThatThrownBy(supply::voltage)
          .isInstanceOf(DeviceGarbled.class)
          .hasMessage("psu: MEAS:VOLT? (@1) answered \"" + garbage + "\"");
    }

    @Test
    void saysWhatItAskedWhenNothingComesBack() {
      assertThatThrownBy(supply::voltage)
          .isInstanceOf(DeviceTimeout.class)
          .hasMessage("psu: no answer to MEAS:VOLT? (@1) within 1000 ms");
    }

    @Test
    void reportsItsErrors() {
      link.answering(MODE_QUERY, "FIX;0");
      link.answering("SYST:ERR?", "-222,\"Data out of range\"");
      assertThatThrownBy(() -> supply.setFixed(new Volts(5), new Amperes(1)))
          .isInstanceOf(DeviceRefused.class)
          .hasMessageStartingWith("psu: refused VOLT 5.0000,(@1);:CURR 1.0000,(@1): -222");
    }

    @Test
    void refusesASettingThatReadsBackOtherwise() {
      link.answering(MODE_QUERY, "FIX;0");
      link.answering("VOLT? (@1);:CURR? (@1)", "+4.9E+00;+1.0E+00");
      assertThatThrownBy(() -> supply.setFixed(new Volts(5), new Amperes(1)))
          .isInstanceOf(DeviceRefused.class)
          .hasMessageEndingWith("VOLT reads back 4.9");
    }

    @Test
    void tellsWhichProtectionTripped() {
      link.answering(LOOK, "+0.0E+00;+0.0E+00;0;SAS;1");
      assertThatThrownBy(supply::sample)
          .isInstanceOf(DeviceRefused.class)
          .hasMessageContaining("protection tripped: over voltage (STAT:QUES:COND 1)");
    }

    @Test
    void setsNothingBehindATrippedProtection() {
      link.answering(MODE_QUERY, "FIX;2048");
      assertThatThrownBy(() -> supply.setFixed(new Volts(5), new Amperes(1)))
          .isInstanceOf(DeviceRefused.class)
          .hasMessageContaining("protection tripped: coupled or watchdog (STAT:QUES:COND 2048)");
    }

    @Test
    void isNotOnWhileAProtectionHoldsItOff() throws Exception {
      link.answering(LOOK, "+0.0E+00;+0.0E+00;1;SAS;1");
      assertThat(supply.isOn()).isFalse();
      assertThatThrownBy(() -> supply.setOutput(true))
          .isInstanceOf(DeviceRefused.class)
          .hasMessageContaining("output is off, protection tripped: over voltage");
    }

    @Test
    void isNotSwitchedOffBecauseAProtectionHoldsItOff() {
      link.answering(LOOK, "+0.0E+00;+0.0E+00;1;SAS;1");
      assertThatThrownBy(() -> supply.setOutput(false))
          .isInstanceOf(DeviceRefused.class)
          .hasMessageContaining("output is on");
    }

    @Test
    void dropsWhatCameUnasked() throws Exception {
      link.answering("MEAS:VOLT? (@1)", "+5.0E+00");
      link.utter("+9.0E+00\n");
      assertThat(supply.voltage()).isEqualTo(new Volts(5));
      assertThat(link.synchronisations()).isEqualTo(1);
    }

    @Test
    void synchronisesAfterAGarbledAnswer() throws Exception {
      link.answering("MEAS:VOLT? (@1)", "what?");
      assertThatThrownBy(supply::voltage).isInstanceOf(DeviceGarbled.class);
      link.answering("MEAS:VOLT? (@1)", "+5.0E+00");
      assertThat(supply.voltage()).isEqualTo(new Volts(5));
      assertThat(link.synchronisations()).isEqualTo(1);
    }
  }

  @Nested
  class WhenItIsClosed {
    @Test
    void leavesTheOutputOffAndReleasesTheLink() throws Exception {
      link.answering(LOOK, "+0.0E+00;+0.0E+00;0;SAS;0");
      supply.close();
      assertThat(link.heard()).startsWith("OUTP OFF,(@1)").endsWith(LOOK);
      assertThat(link.isClosed()).isTrue();
    }

    @Test
    void doesNothingTheSecondTime() throws Exception {
      link.answering(LOOK, "+0.0E+00;+0.0E+00;0;SAS;0");
      supply.close();
      link.forget();
      supply.close();
      assertThat(link.heard()).isEmpty();
    }

    @Test
    void worksForAThreadThatIsBeingStopped() throws Exception {
      link.answering(LOOK, "+0.0E+00;+0.0E+00;0;SAS;0");
      Thread.currentThread().interrupt();
      supply.close();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(link.heard()).startsWith("OUTP OFF,(@1)").endsWith(LOOK);
    }

    @Test
    void saysThatTheOutputStaysOn() {
      link.answering(LOOK, "+2.8E+01;+1.0E+00;1;SAS;0");
      assertThatThrownBy(supply::close)
          .isInstanceOf(DeviceRefused.class)
          .hasMessageContaining("output is on");
      assertThat(link.isClosed()).isTrue();
    }

    @Test
    void sendsTheCommandFirstEvenWhenNobodyAnswers() {
      link.mute();
      assertThatThrownBy(supply::close).isInstanceOf(DeviceTimeout.class);
      assertThat(link.heard().getFirst()).isEqualTo("OUTP OFF,(@1)");
      assertThat(link.isClosed()).isTrue();
    }

    @Test
    void isGone() throws Exception {
      link.answering(LOOK, "+0.0E+00;+0.0E+00;0;SAS;0");
      supply.close();
      assertThatThrownBy(supply::sample).isInstanceOf(DeviceGone.class);
    }
  }

  @Nested
  class WhenItHasAWatchdog {
    private static final String ARMING = "OUTP:PROT:WDOG:DEL 10;:OUTP:PROT:WDOG ON";
    private final ScriptedLink guarded = new ScriptedLink();

    @BeforeEach
    void answerAsArmed() {
      guarded.answering("OUTP:PROT:WDOG?", "1").answering("OUTP:PROT:WDOG:DEL?", "+10");
    }

    @Test
    void armsItLastAndReadsItBack() throws Exception {
      openGuarded();
      assertThat(guarded.heard())
          .endsWith(ARMING, "*OPC?", "SYST:ERR?", "OUTP:PROT:WDOG?", "OUTP:PROT:WDOG:DEL?");
    }

    @Test
    void samplesWithoutAnyOtherExchange() throws Exception {
      var device = openGuarded();
      guarded.forget();
      guarded.answering(LOOK, "+2.80E+01;+1.50E+00;1;SAS;0");
      device.sample();
      assertThat(guarded.heard()).containsExactly(LOOK);
    }

    @Test
    void disarmsItOnlyWhenTheOutputIsConfirmedOff() throws Exception {
      var device = openGuarded();
      guarded.forget();
      guarded.answering(LOOK, "+0.0E+00;+0.0E+00;0;SAS;0");
      device.close();
      assertThat(guarded.heard())
          .startsWith("OUTP OFF,(@1)")
          .endsWith(LOOK, "OUTP:PROT:WDOG OFF", "*OPC?", "SYST:ERR?");
    }

    @Test
    void leavesItArmedWhenTheOutputStaysOn() throws Exception {
      var device = openGuarded();
      guarded.answering(LOOK, "+2.8E+01;+1.0E+00;1;SAS;0");
      assertThatThrownBy(device::close).isInstanceOf(DeviceRefused.class);
      assertThat(guarded.heard()).doesNotContain("OUTP:PROT:WDOG OFF");
    }

    @Test
    void refusesAnotherDelayThanItAskedFor() {
      guarded.answering("OUTP:PROT:WDOG:DEL?", "+60");
      assertThatThrownBy(this::openGuarded)
          .isInstanceOf(DeviceRefused.class)
          .hasMessage("psu: refused " + ARMING + ": reads back armed, 60.0 s");
      assertThat(guarded.isClosed()).isTrue();
    }

    @Test
    void refusesToGoOnWhenItStaysDisarmed() {
      guarded.answering("OUTP:PROT:WDOG?", "0");
      assertThatThrownBy(this::openGuarded)
          .isInstanceOf(DeviceRefused.class)
          .hasMessageEndingWith("reads back not armed, 10.0 s");
    }

    @Test
    void tellsOtherProtectionsApart() throws Exception {
      var device = openGuarded();
      guarded.answering(LOOK, "+0.0E+00;+0.0E+00;1;SAS;2064");
      assertThatThrownBy(device::sample)
          .isInstanceOf(DeviceRefused.class)
          .hasMessageContaining("over temperature, coupled or watchdog");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.5S", "PT1.5S", "PT-1S", "PT3601S"})
    void takesNoDelayThatItCannotHave(String delay) {
      var settings = ScpiSettings.upTo(new Volts(33), new Amperes(5));
      assertThatThrownBy(() -> settings.withWatchdog(Duration.parse(delay)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("whole seconds from 1 s to 3600 s");
    }

    private KeysightE4360 openGuarded() throws Exception {
      var settings =
          ScpiSettings.upTo(new Volts(33), new Amperes(5)).withWatchdog(Duration.ofSeconds(10));
      return KeysightE4360.open("psu", guarded, settings, new ImpatientClock());
    }
  }

  @Nested
  class WhenItCannotBeOpened {
    @Test
    void releasesTheLink() {
      var other = new ScriptedLink().answering("*IDN?", "hello");
      var settings = ScpiSettings.upTo(new Volts(33), new Amperes(5));
      assertThatThrownBy(() -> KeysightE4360.open("psu", other, settings, new ImpatientClock()))
          .isInstanceOf(DeviceGarbled.class);
      assertThat(other.isClosed()).isTrue();
    }
  }

  @Test
  void namesItsChannels() {
    assertThat(supply.channels().stream().map(channel -> channel.name()).toList())
        .isEqualTo(List.of("psu.voltage", "psu.current", "psu.output"));
  }
}
