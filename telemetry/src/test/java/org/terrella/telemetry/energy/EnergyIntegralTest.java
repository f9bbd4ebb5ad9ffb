package org.terrella.telemetry.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EnergyIntegralTest {
  private final EnergyIntegral energy = new EnergyIntegral(Duration.ofSeconds(2));

  private static Duration seconds(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  @Test
  void isExactForConstantPower() {
    for (int i = 0; i <= 5_400; i++) {
      energy.add(seconds(i), 25);
    }
    assertThat(energy.joules()).isEqualTo(135_000);
    assertThat(energy.uncertainty()).isZero();
    assertThat(energy.span()).isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void isExactForARampAndUnevenTimes() {
    for (double t : new double[] {0, 0.1, 0.7, 1.5, 3.2, 4}) {
      energy.add(seconds(t), 10 * t);
    }
    assertThat(energy.joules()).isCloseTo(80, within(1e-9));
  }

  @Test
  void staysWithinItsUncertaintyOfASine() {
    for (int i = 0; i <= 1_000; i++) {
      double t = i / 10.0;
      energy.add(seconds(t), 20 + 5 * Math.sin(t));
    }
    double exact = 20 * 100 + 5 * (1 - Math.cos(100));
    assertThat(energy.joules()).isCloseTo(exact, within(energy.uncertainty()));
    assertThat(energy.uncertainty() / exact).isLessThan(0.01);
  }

  @Test
  void staysWithinItsUncertaintyOfAStepBetweenTwoReadings() {
    energy.add(seconds(0), 10);
    energy.add(seconds(1), 30);
    assertThat(energy.joules()).isEqualTo(20);
    assertThat(energy.uncertainty()).as("a step at once, or just before the end").isEqualTo(10);
  }

  @Test
  void isNothingBeforeTheSecondReading() {
    assertThat(energy.joules()).isZero();
    energy.add(seconds(5), 100);
    assertThat(energy.joules()).isZero();
    assertThat(energy.span()).isZero();
  }

  @Nested
  class WhenReadingsAreMissing {
    @Test
    void countsTheGapAndHowLongItWas() {
      energy.add(seconds(0), 10);
      energy.add(seconds(1), Double.NaN);
      energy.missing();
      energy.add(seconds(2), 10);
      energy.add(seconds(3), 10);
      assertThat(energy.gaps()).isEqualTo(1);
      assertThat(energy.largestGap()).isEqualTo(seconds(2));
      assertThat(energy.joules()).isEqualTo(30);
      assertThat(energy.uncertainty()).isEqualTo(20);
    }

    @Test
    void countsATimeWithoutReadings() {
      energy.add(seconds(0), 10);
      energy.add(seconds(2.1), 10);
      energy.add(seconds(7.1), 4);
      assertThat(energy.gaps()).isEqualTo(2);
      assertThat(energy.largestGap()).isEqualTo(seconds(5));
    }

    @Test
    void saysThatTheEndIsMissing() {
      energy.missing();
      assertThat(energy.endsInGap()).as("nothing has begun").isFalse();
      energy.add(seconds(0), 10);
      energy.add(seconds(1), Double.POSITIVE_INFINITY);
      assertThat(energy.endsInGap()).isTrue();
    }
  }

  @Test
  void refusesTimeThatRunsBackwards() {
    energy.add(seconds(1), 10);
    assertThatThrownBy(() -> energy.add(seconds(0.5), 10))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
