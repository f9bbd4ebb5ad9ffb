package org.terrella.telemetry.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Recorder;
import org.terrella.telemetry.channel.Sample;

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

  private void run(Sampler sampler) {
    assertThatThrownBy(sampler::run).isInstanceOf(InterruptedException.class);
  }

  /** Takes some milliseconds for each reading, then is interrupted. */
  private Source taking(long... millis) {
    return () -> {
      if (reads == millis.length) {
        throw new InterruptedException();
      }
      clock.pass(Duration.ofMillis(millis[reads++]));
      return List.of(new Reading.Value(28), new Reading.Value(reads));
    };
  }

  private List<Long> times() {
    return samples(VOLTAGE).stream().map(sample -> sample.bench().toMillis()).toList();
  }

  private List<Sample> samples(Channel channel) {
    return recorded.stream()
        .filter(sample -> sample.channel().name().equals(channel.name()))
        .toList();
  }

  private List<Sample> lateness() {
    return samples(Channel.number("psu.sampling-late", "s"));
  }

  @Test
  void readsAtEachPeriodHoweverLongAReadingTakes() {
    run(sampler(taking(10, 300, 0, 700, 20)));
    assertThat(times()).containsExactly(10L, 1_300L, 2_000L, 3_700L, 4_020L);
    assertThat(samples(CURRENT).getLast().reading()).isEqualTo(new Reading.Value(5));
  }

  @Test
  void countsFromWhenItBegan() {
    clock.pass(Duration.ofMillis(12_345));
    run(sampler(taking(0, 0)));
    assertThat(times()).containsExactly(12_345L, 13_345L);
  }

  @Test
  void recordsTheWorstLatenessOnceAMinuteAndAtTheEnd() {
    var millis = new long[90];
    millis[3] = 1_400;
    millis[70] = 1_250;
    run(sampler(taking(millis)));
    assertThat(lateness())
        .extracting(Sample::reading)
        .containsExactly(new Reading.Value(0.4), new Reading.Value(0.25));
  }

  @Nested
  class WhenAReadingTakesTooLong {
    @Test
    void leavesOutWhatItMissedInsteadOfCatchingUp() {
      var sampler = sampler(taking(3_600, 0, 0));
      run(sampler);
      assertThat(times()).containsExactly(3_600L, 4_000L, 5_000L);
      assertThat(sampler.missed()).isEqualTo(3);
    }

    @Test
    void readsAtOnceWhatIsLessThanHalfAPeriodLate() {
      var sampler = sampler(taking(1_400, 0, 0));
      run(sampler);
      assertThat(times()).containsExactly(1_400L, 1_400L, 2_000L);
      assertThat(sampler.missed()).isZero();
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
      run(sampler(failing(new IOException("psu: no answer"), new IOException("psu: no answer"))));
      assertThat(samples(VOLTAGE)).hasSameSizeAs(samples(CURRENT)).hasSize(2);
      assertThat(samples(CURRENT).getFirst().reading())
          .isEqualTo(new Reading.Missing("psu: no answer"));
    }

    @Test
    void endsWhenThereAreTooManyInARow() {
      var third = new IOException("third");
      var failing = failing(new IOException("first"), new IOException("second"), third);
      assertThatThrownBy(sampler(failing)::run).isSameAs(third);
    }

    @Test
    void forgetsFailuresAfterAReading() {
      Source flaky =
          () -> {
            if (reads == 12) {
              throw new InterruptedException();
            }
            if (reads++ % 3 != 0) {
              throw new IOException("psu: no answer");
            }
            return List.of(new Reading.Value(1), new Reading.Value(2));
          };
      run(sampler(flaky));
      assertThat(samples(VOLTAGE)).hasSize(12);
    }

    @Test
    void endsAtOnceWhenThatIsNotTolerable() {
      var bug = new IllegalStateException("bug");
      assertThatThrownBy(sampler(failing(bug))::run).isSameAs(bug);
      assertThat(lateness()).hasSize(1);
    }

    @Test
    void refusesASourceWithTooFewReadings() {
      assertThatThrownBy(sampler(() -> List.of(new Reading.Value(1)))::run)
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
