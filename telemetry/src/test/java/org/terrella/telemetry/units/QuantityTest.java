package org.terrella.telemetry.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  @ParameterizedTest
  @CsvSource({
    "28 V, V, 28", "28V, mV, 28000", "-0.5 mV, uV, -500", "1.5 kV, V, 1500",
    "250 mA, A, 0.25", "3 kW, W, 3000", "2 Wh, J, 7200", "1 kWh, kJ, 3600",
    "5 Ah, mAh, 5000", "20 degC, K, 293.15", "0 K, °C, -273.15", "-40 °C, degC, -40",
    "90 min, s, 5400", "1.5 h, min, 90", "2 d, h, 48", "200 ms, s, 0.2",
    "50 Hz, 1/s, 50", "1200 1/min, Hz, 20", "650 km, m, 650000", "180 deg, rad, 3.141592653589793",
    "5 %, 1, 0.05", "1 1, %, 100", "47 mohm, Ω, 0.047", "100 uF, F, 1e-4",
    "3 K/min, K/s, 0.05", "3 degC/min, K/min, 3", "1361 W/m2, W/m2, 1361", "2 J/K, kJ/K, 0.002",
    "7 J/s, W, 7", "6 deg/s, deg/min, 360", "1e3 m, km, 1", "+.5 s, ms, 500",
  })
  void convertsWhatPeopleWrite(String written, String wanted, double expected) {
    assertThat(Quantity.parse(written).in(wanted))
        .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
  }

  @Test
  void keepsTheUnitThatWasWritten() {
    assertThat(Quantity.parse(" 28 V ")).isEqualTo(new Quantity(28, "V")).hasToString("28 V");
  }

  @Nested
  class WhenTheTextIsNoQuantity {
    @Test
    void missesTheUnit() {
      assertThatThrownBy(() -> Quantity.parse("28"))
          .isInstanceOf(NotAQuantity.class)
          .hasMessage("\"28\" has no unit");
    }

    @Test
    void doesNotKnowTheUnit() {
      assertThatThrownBy(() -> Quantity.parse("28 X"))
          .isInstanceOf(NotAQuantity.class)
          .hasMessageStartingWith("\"X\" is not a unit; known are V, uV, mV, kV, A");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "V", "twenty V", "5,0 V", "NaN V", "1e999 V", "1 2 V", "1/2 V", "- 5 V"})
    void refusesEverythingElse(String text) {
      assertThatThrownBy(() -> Quantity.parse(text)).isInstanceOf(NotAQuantity.class);
    }
  }

  @Nested
  class WhenTheUnitMeasuresSomethingElse {
    @ParameterizedTest
    @CsvSource({
      "28 s, V, '\"28 s\" is a time, not a voltage'",
      "1 J, W, '\"1 J\" is an energy, not a power'",
      "5 %, deg, '\"5 %\" is a ratio, not an angle'",
      "5 deg/s, 1/s, '\"5 deg/s\" is an angle per time, not a rate'",
      "5 degC, V, '\"5 degC\" is a temperature, not a voltage'",
      "5 MB, 1, '\"5 MB\" is an amount of data, not a ratio'",
    })
    void saysBoth(String written, String wanted, String message) {
      assertThatThrownBy(() -> Quantity.parse(written).in(wanted)).hasMessage(message);
    }
  }
}
