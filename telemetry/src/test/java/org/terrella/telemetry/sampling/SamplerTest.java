package org.terrella.telemetry.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Recorder;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.time.DeviceTime;

class SamplerTest {
  private static final Channel VOLTAGE = Channel.number("psu.voltage", "V");
  private static final Channel CURRENT = Channel.number("psu.current", "A");
  private static final Tolerance TWO = new Tolerance(IOException.class::isInstance, 2);

  private final SteppedClock clock = new SteppedClock();
  private final List<Sample> recorded = new ArrayList<>();
  private final Recorder recorder = new Recorder(clock, List.of(recorded::add));
  private int reads;

  private Sampler sampler(Source source) {
    return new Sampler(
        source, List.of(VOLTAGE, CURRENT), Duration.ofSeconds(1), TWO, recorder, clock);
  }

  private void run(Source source) {
    var sampler = sampler(source);
    assertThatThrownBy(() -> sampler.run(clock.now())).isInstanceOf(InterruptedException.class);
  }

  private Look reading() throws InterruptedException {
    return new Look(List.of(new Reading.Value(28), new Reading.Value(reads)));
  }

  /** Takes some milliseconds for each look, then is interrupted. */
  private Source taking(long... millis) {
    return () -> {
      if (reads == millis.length) {
        throw new InterruptedException();
      }
      clock.pass(Duration.ofMillis(millis[reads++]));
      return reading();
    };
  }

  private List<Sample> samples(String channel) {
    return recorded.stream().filter(sample -> sample.channel().name().equals(channel)).toList();
  }

  private List<Reading> readings(String channel) {
    return samples(channel).stream().map(Sample::reading).toList();
  }

  /** When there was a voltage, in milliseconds. */
  private List<Long> times() {
    return samples("psu.voltage").stream()
        .filter(sample -> sample.reading() instanceof Reading.Value)
        .map(sample -> sample.bench().toMillis())
        .toList();
  }

  private List<String> missing() {
    return readings("psu.voltage").stream()
        .flatMap(
            reading ->
                reading instanceof Reading.Missing(String why) ? Stream.of(why) : Stream.empty())
        .toList();
  }

  private List<Double> reported(String quality) {
    return readings("psu." + quality).stream()
        .map(reading -> ((Reading.Value) reading).number())
        .toList();
  }

  @Test
  void looksAtEachPeriodHoweverLongALookTakes() {
    run(taking(10, 300, 0, 450, 20));
    assertThat(times()).containsExactly(10L, 1_300L, 2_000L, 3_450L, 4_020L);
    assertThat(readings("psu.current")).endsWith(new Reading.Value(5));
    assertThat(missing()).isEmpty();
  }

  @Test
  void countsFromItsStart() {
    var sampler = sampler(taking(0, 0));
    assertThatThrownBy(() -> sampler.run(Duration.ofMillis(12_345)))
        .isInstanceOf(InterruptedException.class);
    assertThat(times()).containsExactly(12_345L, 13_345L);
  }

  @Test
  void givesItsChannelsTheirPeriod() {
    run(taking(0));
    assertThat(recorded.getFirst().channel().period()).contains(Duration.ofSeconds(1));
  }

  @Nested
  class WhenALookTakesTooLong {
    @Test
    void leavesOutWhatItMissedInsteadOfCatchingUp() {
      run(taking(3_600, 0, 0));
      assertThat(times()).containsExactly(3_600L, 4_000L, 5_000L);
    }

    @Test
    void looksAtOnceWhenItIsLessThanHalfAPeriodLate() {
      run(taking(1_400, 0, 0));
      assertThat(times()).containsExactly(1_400L, 1_400L, 2_000L);
      assertThat(reported("sampling-missed")).containsExactly(0.0);
    }

    @Test
    void recordsWhatItMissedOnceInEachChannelBeforeTheLateReading() {
      run(taking(0, 3_600, 0));
      assertThat(readings("psu.voltage").subList(0, 3))
          .containsExactly(
              new Reading.Value(28),
              new Reading.Missing("3 samples missed: the one due at 1.000 s ended at 4.600 s"),
              new Reading.Value(28));
      assertThat(readings("psu.current").get(1)).isEqualTo(readings("psu.voltage").get(1));
      assertThat(reported("sampling-missed")).containsExactly(3.0);
    }

    @Test
    void accountsForEveryTimeThatWasDue() {
      var random = new Random(3);
      run(taking(random.longs(500, 0, 4_000).toArray()));
      double passed = samples("psu.voltage").getLast().bench().toMillis() / 1e3;
      assertThat(times().size() + reported("sampling-missed").getLast())
          .isCloseTo(passed, within(2.0));
    }

    @Test
    void recordsWhatWentByWhenItEndsInTheMiddleOfALook() {
      run(
          () -> {
            clock.pass(Duration.ofMillis(3_600));
            throw new InterruptedException();
          });
      assertThat(missing())
          .containsExactly("3 samples missed: the one due at 0.000 s ended at 3.600 s");
    }
  }

  @Nested
  class ReportsOnceAMinuteAndAtTheEnd {
    @Test
    void howLateALookBegan() {
      run(disturbed());
      assertThat(reported("sampling-late")).containsExactly(0.4, 0.25);
    }

    @Test
    void howFarTheTimeBetweenTwoLooksWasFromThePeriod() {
      run(disturbed());
      assertThat(reported("sampling-period-error")).containsExactly(1.4, 1.25);
    }

    @Test
    void theLongestGap() {
      run(disturbed());
      assertThat(reported("sampling-gap")).containsExactly(2.4, 2.25);
    }

    @Test
    void howFarAReadingMayLieFromItsTimeStamp() {
      run(disturbed());
      assertThat(reported("sampling-jitter")).containsExactly(1.4, 1.25);
    }

    @Test
    void howManyItMissedSoFar() {
      var millis = new long[90];
      millis[3] = 3_600;
      millis[70] = 2_600;
      run(taking(millis));
      assertThat(reported("sampling-missed")).containsExactly(3.0, 5.0);
      assertThat(samples("psu.sampling-missed").getFirst().channel().kind())
          .isEqualTo(Channel.Kind.COUNTER);
    }

    @Test
    void theSilenceBeforeTheEnd() {
      run(
          () -> {
            if (reads++ == 2) {
              clock.pass(Duration.ofSeconds(9));
              throw new InterruptedException();
            }
            return reading();
          });
      assertThat(reported("sampling-gap")).containsExactly(10.0);
    }

    private Source disturbed() {
      var millis = new long[90];
      millis[3] = 1_400;
      millis[70] = 1_250;
      return taking(millis);
    }
  }

  @Nested
  class WhenTheSourceHasAClock {
    /** Was started a thousand seconds before the bench; looks take 40 ms and read it half way. */
    private Source withClock(Duration... sinceStart) {
      return () -> {
        if (reads == sinceStart.length) {
          throw new InterruptedException();
        }
        clock.pass(Duration.ofMillis(20));
        Instant shown = Instant.EPOCH.plus(clock.now()).plus(sinceStart[reads++]);
        clock.pass(Duration.ofMillis(20));
        var device = new DeviceTime(shown, Duration.ofMillis(10));
        return new Look(reading().readings(), Optional.of(device));
      };
    }

    @Test
    void recordsWhatItShowedBesideBenchTime() {
      run(withClock(Duration.ofSeconds(1_000)));
      assertThat(samples("psu.voltage").getFirst().device())
          .contains(Instant.EPOCH.plusMillis(1_000_020));
      assertThat(samples("psu.sampling-gap").getFirst().device()).isEmpty();
    }

    @Test
    void recordsHowFarItIsFromBenchTimeAndHowSureThatIs() {
      run(withClock(Duration.ofSeconds(1_000), Duration.ofSeconds(1_000)));
      double offset = reported("clock-offset").getLast();
      double bound = reported("clock-offset-bound").getLast();
      assertThat(offset).isCloseTo(1_000, within(bound));
      assertThat(bound).isBetween(0.024, 0.026);
    }

    @Test
    void recordsTheOffsetAnewWhenTheClockWasRestarted() {
      run(withClock(Duration.ofSeconds(1_000), Duration.ofSeconds(5)));
      assertThat(reported("clock-offset")).hasSize(3);
      assertThat(reported("clock-offset").get(1)).isCloseTo(5, within(0.05));
    }

    @Test
    void countsTheClocksResolutionToTheJitter() {
      run(withClock(Duration.ZERO));
      assertThat(reported("sampling-jitter")).containsExactly(0.05);
    }
  }

  @Nested
  class WhenTheSourceFails {
    private Source failing(Exception... failures) {
      return () -> {
        if (reads == failures.length) {
          throw new InterruptedException();
        }
        throw failures[reads++];
      };
    }

    @Test
    void recordsThatReadingsAreMissingWhileThatIsTolerable() {
      run(failing(new IOException("psu: no answer"), new IOException("psu: no answer")));
      assertThat(missing()).containsExactly("psu: no answer", "psu: no answer");
      assertThat(readings("psu.current")).hasSize(2);
    }

    @Test
    void saysInOneRowThatItFailedAndWhatWasMissedMeanwhile() {
      run(
          () -> {
            if (reads++ == 1) {
              throw new InterruptedException();
            }
            clock.pass(Duration.ofMillis(2_100));
            throw new IOException("psu: no answer");
          });
      assertThat(missing())
          .containsExactly(
              "psu: no answer; 1 sample missed: the one due at 0.000 s ended at 2.100 s");
    }

    @Test
    void takesTheTimeFromReadingToReadingForTheGap() {
      run(
          () ->
              switch (reads++) {
                case 1, 2 -> throw new IOException("psu: no answer");
                case 4 -> throw new InterruptedException();
                default -> reading();
              });
      assertThat(reported("sampling-gap")).containsExactly(3.0);
      assertThat(reported("sampling-period-error")).containsExactly(0.0);
    }

    @Test
    void keepsANumberThatIsNoneAsTheDeviceGaveIt() {
      run(
          () -> {
            if (reads++ == 1) {
              throw new InterruptedException();
            }
            return new Look(List.of(new Reading.Value(Double.NaN), new Reading.Missing("no cell")));
          });
      assertThat(readings("psu.voltage")).containsExactly(new Reading.Value(Double.NaN));
      assertThat(readings("psu.current")).containsExactly(new Reading.Missing("no cell"));
    }

    @Test
    void endsWhenThereAreTooManyInARow() {
      var third = new IOException("third");
      var sampler = sampler(failing(new IOException("first"), new IOException("second"), third));
      assertThatThrownBy(() -> sampler.run(Duration.ZERO)).isSameAs(third);
    }

    @Test
    void forgetsFailuresAfterAReading() {
      run(
          () -> {
            if (reads == 12) {
              throw new InterruptedException();
            }
            if (reads++ % 3 != 0) {
              throw new IOException("psu: no answer");
            }
            return reading();
          });
      assertThat(samples("psu.voltage")).hasSize(12);
    }

    @Test
    void endsAtOnceWhenThatIsNotTolerable() {
      var bug = new IllegalStateException("bug");
      var sampler = sampler(failing(bug));
      assertThatThrownBy(() -> sampler.run(Duration.ZERO)).isSameAs(bug);
      assertThat(reported("sampling-late")).hasSize(1);
    }

    @Test
    void refusesASourceWithTooFewReadings() {
      var sampler = sampler(() -> new Look(List.of(new Reading.Value(1))));
      assertThatThrownBy(() -> sampler.run(Duration.ZERO))
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
