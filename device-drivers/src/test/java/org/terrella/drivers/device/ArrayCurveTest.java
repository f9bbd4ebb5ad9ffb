package org.terrella.drivers.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Volts;
import org.terrella.telemetry.units.Watts;

class ArrayCurveTest {
  private static final ArrayCurve SUN =
      new ArrayCurve(new Amperes(4.8), new Amperes(4.5), new Volts(30), new Volts(36));

  @Test
  void losesCurrentAndPowerWithTheLightAndKeepsItsPotentials() {
    assertThat(SUN.lit(0.5))
        .isEqualTo(
            new ArrayCurve(new Amperes(2.4), new Amperes(2.25), new Volts(30), new Volts(36)));
    assertThat(SUN.maximumPower()).isEqualTo(new Watts(135));
  }

  @Test
  void saysInPlainNumbersWhyACurveCannotBe() {
    assertThatThrownBy(
            () -> new ArrayCurve(new Amperes(4), new Amperes(5), new Volts(30), new Volts(36)))
        .hasMessage("Imp 5.0 A must lie between 0 and Isc 4.0 A");
    assertThatThrownBy(
            () -> new ArrayCurve(new Amperes(4), new Amperes(3), new Volts(37), new Volts(36)))
        .hasMessage("Vmp 37.0 V must lie between 0 and Voc 36.0 V");
  }
}
