package org.terrella.telemetry.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EnergyIntegralTest {
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final EnergyIntegral energy = new EnergyIntegral(LONGEST, Declared.NOTHING);

  private static Duration seconds(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  private static EnergyIntegral declared(double low, double high, double dwell) {
    var swing = new Swing(low, high, seconds(dwell));
    return new EnergyIntegral(LONGEST, new Declared(Optional.of(swing), Optional.empty()));
  }

  private double joules() {
    return energy.energy().joules();
  }

  private Uncertainty uncertainty() {
    return energy.energy().uncertainty();
  }

  @Test
  void isExactForConstantPower() {
    for (int i = 0; i <= 5_400; i++) {
      energy.add(seconds(i), 25);
    }
    assertThat(joules()).isEqualTo(135_000);
    assertThat(uncertainty().total()).isZero();
    assertThat(energy.energy().span()).isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void isExactForARampAndUnevenTimes() {
    for (double t : new double[] {0, 0.1, 0.7, 1.5, 3.2, 4}) {
      energy.add(seconds(t), 10 * t);
    }
    assertThat(joules()).isCloseTo(80, within(1e-9));
  }

  @Test
  void staysWithinItsUncertaintyOfASine() {
    for (int i = 0; i <= 1_000; i++) {
      double t = i / 10.0;
      energy.add(seconds(t), 20 + 5 * Math.sin(t));
    }
    double exact = 20 * 100 + 5 * (1 - Math.cos(100));
    assertThat(joules()).isCloseTo(exact, within(uncertainty().total()));
    assertThat(uncertainty().total() / exact).isLessThan(0.01);
  }

  @Test
  void staysWithinItsUncertaintyOfAStepBetweenTwoReadings() {
    energy.add(seconds(0), 10);
    energy.add(seconds(1), 30);
    assertThat(joules()).isEqualTo(20);
    assertThat(uncertainty().sampling()).as("a step at once, or just before the end").isEqualTo(10);
  }

  @Test
  void isNothingBeforeTheSecondReading() {
    assertThat(joules()).isZero();
    assertThat(uncertainty().total()).isZero();
    energy.add(seconds(5), 100);
    assertThat(joules()).isZero();
    assertThat(energy.energy().span()).isZero();
  }

  @Test
  void refusesTimeThatRunsBackwards() {
    energy.add(seconds(1), 10);
    assertThatThrownBy(() -> energy.add(seconds(0.5), 10))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Nested
  class WhenReadingsAreMissing {
    @Test
    void drawsTheLineToTheNextOneAndSaysHowOften() {
      energy.add(seconds(0), 10);
      energy.add(seconds(1), Double.NaN);
      energy.missing();
      energy.add(seconds(2), 20);
      assertThat(joules()).isEqualTo(30);
      assertThat(uncertainty().sampling()).isEqualTo(10);
      assertThat(energy.energy().assumptions())
          .contains("no reading 2 times where there should be one");
    }

    @Test
    void knowsHardlyAnythingOfATimeLongerThanTheLongestGap() {
      energy.add(seconds(0), 10);
      energy.add(seconds(2), 10);
      energy.add(seconds(7), 4);
      assertThat(uncertainty().sampling()).isEqualTo(50);
      assertThat(energy.energy().assumptions().getFirst())
          .endsWith("to stay between zero and twice the line over longer gaps: 1, 5 s in all");
    }

    @Test
    void knowsTheRangeThatIsDeclaredHoweverLongTheTime() {
      var known = declared(5, 20, 0.5);
      known.add(seconds(0), 10);
      known.add(seconds(7), 10);
      assertThat(known.energy().joules()).isEqualTo(70);
      assertThat(known.energy().uncertainty().sampling()).isEqualTo(70);
    }
  }

  @Nested
  class WhenTheSwingIsDeclared {
    private final EnergyIntegral known = declared(10, 50, 1);

    @Test
    void takesPowerToOnlyRiseOrFallWhereReadingsAreCloseEnough() {
      known.add(seconds(0), 10);
      known.add(seconds(1), 50);
      assertThat(known.energy().uncertainty().sampling()).isEqualTo(20);
    }

    @Test
    void takesItToBeAnywhereInItsRangeWhereTheyAreNot() {
      known.add(seconds(0), 10);
      known.add(seconds(1.5), 10);
      known.add(seconds(3), 50);
      assertThat(known.energy().joules()).isEqualTo(60);
      assertThat(known.energy().uncertainty().sampling()).as("3 s from 10 W to 50 W").isEqualTo(90);
    }

    @Test
    void needsReadingsCloserTogetherWhenTheirTimesAreUncertain() {
      known.stampedWithin(Duration.ofMillis(100));
      known.add(seconds(0), 10);
      known.add(seconds(0.9), 10);
      assertThat(known.energy().uncertainty().sampling()).isCloseTo(36, within(1e-9));
    }

    @Test
    void widensTheRangeToWhatIsRead() {
      known.add(seconds(0), 10);
      known.add(seconds(2), 60);
      assertThat(known.energy().uncertainty().sampling()).isEqualTo(50);
      assertThat(known.energy().assumptions())
          .contains("readings go from 10 W to 60 W and widen that range");
    }

    @Test
    void saysHowMuchOfTheTimeRestsOnWhat() {
      known.add(seconds(0), 10);
      known.add(seconds(0.5), 10);
      known.add(seconds(2.5), 50);
      assertThat(known.energy().assumptions())
          .containsExactly(
              "the load is declared to stay from 10 W to 50 W and to hold for 1 s: readings are"
                  + " close enough to follow it for 500 ms, and for 2 s it is taken to be anywhere"
                  + " in that range",
              "bench time",
              "readings are taken to be exactly of their time stamps",
              "accuracy of the meter left out");
    }
  }

  @Nested
  class WhenItHasAWindow {
    @Test
    void holdsTheNearestReadingAtItsEnds() {
      energy.opened(seconds(10));
      energy.add(seconds(10.5), 20);
      energy.add(seconds(12), 40);
      energy.closed(seconds(12.25));
      assertThat(joules()).isEqualTo(10 + 45 + 10);
      assertThat(uncertainty().ends()).isEqualTo(20);
      assertThat(energy.energy().span()).isEqualTo(seconds(2.25));
    }

    @Test
    void takesALateReadingFromWithin() {
      energy.opened(seconds(0));
      energy.add(seconds(0), 20);
      energy.closed(seconds(3));
      energy.add(seconds(2), 20);
      assertThat(joules()).isEqualTo(60);
    }

    @Test
    void leavesOutWhatLiesBetweenTwo() {
      energy.opened(seconds(0));
      energy.add(seconds(0), 20);
      energy.closed(seconds(1));
      energy.opened(seconds(5));
      energy.add(seconds(5), 30);
      energy.closed(seconds(6));
      assertThat(joules()).isEqualTo(50);
    }

    @Test
    void goesOnAcrossASeam() {
      energy.opened(seconds(0));
      energy.add(seconds(0.5), 20);
      energy.closed(seconds(1));
      energy.opened(seconds(1));
      energy.add(seconds(1.5), 30);
      assertThat(joules()).isEqualTo(10 + 25);
      assertThat(uncertainty().ends()).isEqualTo(10);
    }

    @Test
    void canBeAskedAgainAndAgain() {
      energy.opened(seconds(0));
      energy.add(seconds(0), 20);
      energy.closed(seconds(1));
      assertThat(joules()).isEqualTo(20);
      assertThat(joules()).isEqualTo(20);
    }
  }

  @Nested
  class WhenTheDeviceHasAClock {
    private Optional<Instant> shows(double seconds) {
      return Optional.of(Instant.ofEpochSecond(1_000_000).plus(seconds(seconds)));
    }

    @Test
    void goesByItWhateverBenchTimeSays() {
      energy.add(seconds(0.3), shows(0), 10);
      energy.add(seconds(1), shows(1), 20);
      energy.add(seconds(2.4), shows(2), 10);
      assertThat(joules()).isEqualTo(30);
      assertThat(energy.energy().assumptions())
          .contains(
              "time by the device's clock, its offset not known, taken to drift 100 ppm at most");
    }

    @Test
    void allowsForItsDriftAndForWhereTheWindowLies() {
      energy.clockKnownWithin(Duration.ofMillis(5));
      energy.clockKnownWithin(Duration.ofMillis(3));
      for (int i = 0; i <= 100; i++) {
        energy.add(seconds(i), shows(i), 10);
      }
      assertThat(uncertainty().clock()).isCloseTo(1_000 * 1e-4 + 2 * 0.005 * 10, within(1e-9));
      assertThat(energy.energy().assumptions())
          .contains(
              "time by the device's clock, placed within 5 ms, taken to drift 100 ppm at most");
    }

    @Test
    void countsWhatBothClocksDisagreeByWhenThatIsMore() {
      energy.add(seconds(0), shows(0), 10);
      energy.add(seconds(1), shows(2), 10);
      assertThat(uncertainty().clock()).isEqualTo(10);
    }

    @Test
    void goesByBenchTimeWhereItWasSet() {
      energy.add(seconds(0), shows(0), 10);
      energy.add(seconds(1), shows(3_600), 10);
      energy.add(seconds(2), shows(3_601), 10);
      energy.add(seconds(3), shows(5), 10);
      assertThat(joules()).isEqualTo(30);
      assertThat(energy.energy().assumptions().get(1))
          .endsWith("bench time 2 times where it was set");
    }

    @Test
    void goesByBenchTimeWhereOnlyOneReadingHasIt() {
      energy.add(seconds(0), 10);
      energy.add(seconds(1), shows(77), 10);
      assertThat(joules()).isEqualTo(10);
      assertThat(uncertainty().clock()).isZero();
    }
  }

  @Test
  void countsTheMetersAccuracyWhereItIsDeclared() {
    var meter = new Declared(Optional.empty(), Optional.of(new MeterAccuracy(0.01, 0.5)));
    var known = new EnergyIntegral(LONGEST, meter);
    known.add(seconds(0), 20);
    known.add(seconds(2), 20);
    assertThat(known.energy().uncertainty().meter()).isCloseTo(0.4 + 1, within(1e-12));
    assertThat(known.energy().assumptions()).contains("meter within 1 % of its reading and 0.5 W");
  }

  @Test
  void allowsForReadingsBesideTheirTimeStamps() {
    energy.stampedWithin(Duration.ofMillis(20));
    energy.add(seconds(0), 10);
    energy.add(seconds(1), 30);
    assertThat(uncertainty().timing()).isCloseTo(0.02 * (2 * 20 + 4 * 30), within(1e-9));
    assertThat(energy.energy().assumptions())
        .contains("readings lie at most 20 ms beside their time stamps");
  }

  @Test
  void refusesDeclarationsThatCannotBe() {
    assertThatThrownBy(() -> new Swing(2, 1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Swing(Double.NaN, 1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Swing(0, 1, seconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MeterAccuracy(-0.1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
