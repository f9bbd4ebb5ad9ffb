package org.terrella.telemetry.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasureTest {
  @Test
  void isShownAsNumberAndUnit() {
    assertThat(new Volts(28)).hasToString("28.0 V");
    assertThat(new Amperes(-0.5)).hasToString("-0.5 A");
    assertThat(new Watts(45.25)).hasToString("45.25 W");
    assertThat(new Joules(3600)).hasToString("3600.0 J");
    assertThat(new Celsius(-40)).hasToString("-40.0 degC");
  }
}
