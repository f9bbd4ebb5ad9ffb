package org.terrella.telemetry.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrella.telemetry.energy.Measurement.Result;

/**
 * Energy from samples of loads whose energy is known in closed form: the uncertainty holds the
 * truth whatever the rate, and from 100 Hz on the energy is right to a thousandth.
 */
class KnownLoadsTest {
  private static final double LOW = 12; // W
  private static final double HIGH = 55;
  private static final double DUTY = 0.4;
  private static final double[] PERIODS = {0.05, 0.07, 0.1, 0.123, 0.2, 0.25, 1 / 3.0, 0.5, 1};

  private static Declared swings(double period) {
    double dwell = period * Math.min(DUTY, 1 - DUTY);
    var swing = new Swing(LOW, HIGH, Duration.ofNanos((long) (dwell * 1e9)));
    return new Declared(Optional.of(swing), Optional.empty());
  }

  private static Pulses pulses(double period, Random random) {
    return new Pulses(LOW, HIGH, period, DUTY, random.nextDouble());
  }

  private static void assertCovered(Result result, String what) {
    assertThat(result.isCovered())
        .as("%s: %s, truth %s", what, result.measured(), result.truth())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 10, 100, 1000})
  void aRampIsCovered(double rate) {
    for (int seed = 0; seed < 50; seed++) {
      var random = new Random(seed);
      var ramp = new Load.Ramp(60 * random.nextDouble(), 2 * random.nextDouble() - 0.5);
      var measurement = new Measurement(rate, 20, 0.9, 0.002, seed % 2 == 0, seed);
      assertCovered(measurement.of(ramp, Declared.NOTHING), measurement + " of " + ramp);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {100, 1000})
  void aRampIsRightToAThousandth(double rate) {
    for (int seed = 0; seed < 10; seed++) {
      var ramp = new Load.Ramp(10, 0.5);
      var result =
          new Measurement(rate, 60, 0.9, 0.001, seed % 2 == 0, seed).of(ramp, Declared.NOTHING);
      assertThat(result.relativeError()).isLessThan(0.001);
      assertThat(result.measured().uncertainty().total()).isLessThan(0.01 * result.truth());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 10, 100, 1000})
  void pulsesAreCoveredWhateverTheirPeriodAndPhase(double rate) {
    for (double period : PERIODS) {
      for (int seed = 0; seed < 20; seed++) {
        var random = new Random(seed);
        var pulses = pulses(period, random);
        double uneven = seed % 3 == 0 ? 0 : random.nextDouble();
        double delay = seed % 4 == 0 ? 0 : 0.003 * random.nextDouble();
        double length = 10 + 5 * random.nextDouble();
        var measurement = new Measurement(rate, length, uneven, delay, seed % 2 == 0, seed);
        assertCovered(measurement.of(pulses, swings(period)), measurement + " of " + pulses);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"100, 0.05", "100, 0.1234567", "100, 1"})
  void pulsesOverAnOrbitAreRightToAThousandthAt100Hz(double rate, double period) {
    assertRightToAThousandth(rate, period, 5_400);
  }

  @ParameterizedTest
  @CsvSource({"1000, 0.05", "1000, 0.07", "1000, 0.1234567", "1000, 1"})
  void pulsesOverFiveMinutesAreRightToAThousandthAt1000Hz(double rate, double period) {
    assertRightToAThousandth(rate, period, 300);
  }

  private static void assertRightToAThousandth(double rate, double period, double length) {
    for (int seed = 0; seed < 2; seed++) {
      var pulses = pulses(period, new Random(seed));
      var measurement = new Measurement(rate, length, 0.2, 0.1 / rate, seed % 2 == 0, seed);
      var result = measurement.of(pulses, swings(period));
      assertThat(result.relativeError())
          .as("%s of %s: %s, truth %s", measurement, pulses, result.measured(), result.truth())
          .isLessThan(0.001);
      assertCovered(result, measurement + " of " + pulses);
    }
  }

  @Nested
  class WhenPulsesAndReadingsKeepStep {
    @ParameterizedTest
    @ValueSource(doubles = {1, 10})
    void everyReadingMaySeeTheSamePowerAndTheUncertaintyStillHolds(double rate) {
      for (int seed = 0; seed < 20; seed++) {
        var pulses = pulses(1 / rate, new Random(seed));
        var result = new Measurement(rate, 20, 0, 0, false, seed).of(pulses, swings(1 / rate));
        assertCovered(result, pulses.toString());
        assertThat(result.relativeError()).isGreaterThan(0.3);
        assertThat(result.measured().assumptions().getFirst())
            .contains("and for 19", "it is taken to be anywhere in that range");
      }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.1, 0.2, 1})
    void pulsesThatLastAWholeNumberOfPeriodsAreRightToAThousandthAt100Hz(double period) {
      for (int seed = 0; seed < 10; seed++) {
        var pulses = pulses(period, new Random(seed));
        var result = new Measurement(100, 60, 0, 0, false, seed).of(pulses, swings(period));
        assertThat(result.relativeError()).isLessThan(0.001);
        assertCovered(result, pulses.toString());
      }
    }

    /**
     * 28 ms of every 70 ms at 100 Hz: two or three of every seven readings see them, always the
     * same ones. The readings are those of pulses of 20 to 30 ms, so nothing could tell them apart.
     */
    @Test
    void othersAreOffByTenPercentForEverAndTheUncertaintySaysSo() {
      var pulses = new Pulses(LOW, HIGH, 0.07, DUTY, 0.3);
      var result = new Measurement(100, 600, 0, 0, false, 1).of(pulses, swings(0.07));
      assertThat(result.relativeError()).isBetween(0.03, 0.2);
      assertCovered(result, pulses.toString());
    }

    @Test
    void undeclaredPulsesAreNotCoveredWhichIsSaid() {
      var pulses = new Pulses(LOW, HIGH, 1, DUTY, 0.1);
      var result = new Measurement(1, 60, 0, 0, false, 1).of(pulses, Declared.NOTHING);
      assertThat(result.isCovered()).isFalse();
      assertThat(result.measured().assumptions().getFirst())
          .isEqualTo(
              "nothing is declared of the load: it is taken to only rise or only fall between two"
                  + " readings, which are up to 1 s apart, so that pulses shorter than that are not"
                  + " covered");
    }
  }
}
