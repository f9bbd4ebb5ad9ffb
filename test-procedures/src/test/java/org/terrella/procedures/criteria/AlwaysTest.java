package org.terrella.procedures.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrella.procedures.verdict.Verdict.FAIL;
import static org.terrella.procedures.verdict.Verdict.INCONCLUSIVE;
import static org.terrella.procedures.verdict.Verdict.PASS;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.terrella.procedures.procedure.Rule;

class AlwaysTest {
  private static final Rule BAND = new Rule.AlwaysWithin("bus.voltage", "V", 24, 34);

  @Test
  void passesWithTheRoomThatTheWorstReadingLeft() {
    var result = orbit(28, 25.5, 30).result();
    assertThat(result.verdict()).isEqualTo(PASS);
    assertThat(result.margin()).hasValue(1.5);
    assertThat(result.worst()).hasValue(25.5);
    assertThat(result.worstAt()).contains(Duration.ofSeconds(2));
    assertThat(result.samples()).isEqualTo(3);
    assertThat(result.unit()).isEqualTo("V");
    assertThat(result.limit()).isEqualTo("bus.voltage within 24 V .. 34 V");
  }

  @Test
  void failsByHowFarTheWorstReadingWasOutside() {
    var result = orbit(28, 23, 22, 35).result();
    assertThat(result.verdict()).isEqualTo(FAIL);
    assertThat(result.margin()).hasValue(-2);
    assertThat(result.worstAt()).contains(Duration.ofSeconds(3));
  }

  @Test
  void takesTheEndsOfTheBandForGood() {
    assertThat(orbit(24, 34).result().verdict()).isEqualTo(PASS);
    assertThat(orbit(24, Math.nextUp(34.0)).result().verdict()).isEqualTo(FAIL);
  }

  @Test
  void knowsCeilingsAndFloors() {
    var below = new Story(new Rule.AlwaysBelow("bus.voltage", "V", 30)).starts(0, "orbit");
    assertThat(below.reads(1, 28).ends(2, "orbit").result().margin()).hasValue(2);
    var above = new Story(new Rule.AlwaysAbove("bus.voltage", "V", 30)).starts(0, "orbit");
    assertThat(above.reads(1, 28).ends(2, "orbit").result().margin()).hasValue(-2);
  }

  @Test
  void agreesWithBruteForceOnRandomSignals() {
    var random = new Random(7);
    for (int round = 0; round < 500; round++) {
      double[] signal = random.doubles(1 + random.nextInt(40), 23.5, 34.5).toArray();
      double room = Arrays.stream(signal).map(v -> Math.min(v - 24, 34 - v)).min().orElseThrow();
      var result = orbit(signal).result();
      assertThat(result.verdict()).isEqualTo(room < 0 ? FAIL : PASS);
      assertThat(result.margin()).hasValue(room);
    }
  }

  @Nested
  class WhenReadingsAreNotGood {
    @Test
    void isInconclusiveWithoutAnyReading() {
      var result = new Story(BAND).starts(0, "orbit").misses(1).ends(2, "orbit").result();
      assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
      assertThat(result.margin()).isEmpty();
      assertThat(result.note()).isEqualTo("no reading of bus.voltage; 1 readings missing");
    }

    @Test
    void failsOnAReadingThatIsNoNumberAndHasNoMarginThen() {
      for (double nonsense : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
        var result = orbit(28, nonsense, 29).result();
        assertThat(result.verdict()).isEqualTo(FAIL);
        assertThat(result.margin()).isEmpty();
        assertThat(result.worstAt()).contains(Duration.ofSeconds(2));
        assertThat(result.note()).isEqualTo("1 readings were not finite numbers");
      }
    }

    @Test
    void isNeitherHeldNorBrokenByARowThatSaysSamplesWereMissed() {
      var result =
          new Story(BAND)
              .starts(0, "orbit")
              .reads(1, 28)
              .misses(29)
              .reads(29, 28)
              .ends(30, "orbit")
              .result();
      assertThat(result.verdict()).isEqualTo(PASS);
      assertThat(result.samples()).isEqualTo(2);
      assertThat(result.note()).isEqualTo("1 readings missing");
    }

    @Test
    void hasAGapBetweenReadingsWhateverSaysInBetweenThatTheyAreMissing() {
      var story = new Story(BAND).starts(0, "orbit").reads(1, 28);
      for (int second = 2; second < 40; second++) {
        story.misses(second);
      }
      assertThat(story.reads(40, 28).ends(41, "orbit").result().verdict()).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void isInconclusiveAfterAGapThatIsTooLong() {
      var result =
          new Story(BAND).starts(0, "orbit").reads(1, 28).reads(32, 28).ends(33, "orbit").result();
      assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
      assertThat(result.note()).isEqualTo("no reading for 31 s, at most 30 s can be judged");
    }

    @Test
    void countsTheSilenceBeforeTheFirstAndAfterTheLastReading() {
      var late = new Story(BAND).starts(0, "orbit").reads(31, 28).ends(33, "orbit");
      assertThat(late.result().verdict()).isEqualTo(INCONCLUSIVE);
      var early = new Story(BAND).starts(0, "orbit").reads(1, 28).ends(33, "orbit");
      assertThat(early.result().verdict()).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void countsSilenceAcrossTheSeamOfTwoSteps() {
      var story = new Story(BAND, Set.of("a", "b")).starts(0, "a").reads(1, 28).ends(20, "a");
      assertThat(story.starts(20, "b").reads(40, 28).ends(41, "b").result().verdict())
          .isEqualTo(INCONCLUSIVE);
    }

    @Test
    void staysFailedWhateverTheGaps() {
      var story = new Story(BAND).starts(0, "orbit").reads(1, 20).ends(99, "orbit");
      assertThat(story.result().verdict()).isEqualTo(FAIL);
    }
  }

  @Nested
  class Window {
    @Test
    void leavesOutWhatLiesBeforeAndBehind() {
      var story = new Story(BAND).reads(0, 0).starts(1, "orbit").reads(2, 28).ends(3, "orbit");
      assertThat(story.reads(4, 0).starts(5, "other").reads(6, 0).result().verdict())
          .isEqualTo(PASS);
    }

    @Test
    void takesALateReadingFromWithin() {
      var story = new Story(BAND).starts(1, "orbit").reads(2, 28).ends(3, "orbit");
      assertThat(story.reads(2.5, 20).result().verdict()).isEqualTo(FAIL);
    }

    @Test
    void leavesJudgementOpenWhileItIsNotDone() {
      var story = new Story(BAND).starts(1, "orbit").reads(2, 28);
      assertThat(story.result().verdict()).isEqualTo(INCONCLUSIVE);
      assertThat(story.ends(3, "orbit", "ABORTED").result().verdict()).isEqualTo(INCONCLUSIVE);
      assertThat(story.result().note()).isEqualTo("not all of \"replay\" was done");
    }

    @Test
    void saysWhenItWasNeverReached() {
      assertThat(new Story(BAND).result().note()).contains("\"replay\" was not reached");
    }
  }

  private static Story orbit(double... signal) {
    var story = new Story(BAND).starts(0, "orbit");
    for (int i = 0; i < signal.length; i++) {
      story.reads(i + 1, signal[i]);
    }
    return story.ends(signal.length + 1, "orbit");
  }
}
