package org.terrella.procedures.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrella.procedures.verdict.Verdict.FAIL;
import static org.terrella.procedures.verdict.Verdict.INCONCLUSIVE;
import static org.terrella.procedures.verdict.Verdict.PASS;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.procedures.procedure.Rule;

class RecoversTest {
  private static final int LIMIT = 20;
  private static final String EXIT = "eclipse.umbra-left";
  private static final Rule RULE =
      new Rule.Recovers("bus.voltage", "V", 7, EXIT, Duration.ofSeconds(LIMIT));

  @Test
  void takesTheTimeToTheStretchThatLasts() {
    var story = begun().happens(10, EXIT).reads(12, 8).reads(14, 3).reads(16, 8).reads(31, 8);
    var result = story.ends(40, "orbit").result();
    assertThat(result.verdict()).isEqualTo(PASS);
    assertThat(result.worst()).hasValue(6);
    assertThat(result.margin()).hasValue(14);
    assertThat(result.unit()).isEqualTo("s");
    assertThat(result.worstAt()).contains(Duration.ofSeconds(10));
  }

  @Test
  void failsByHowMuchLaterItCameBack() {
    var story = begun().happens(10, EXIT).reads(12, 3).reads(29, 3).reads(35, 8);
    var result = story.ends(40, "orbit").result();
    assertThat(result.verdict()).isEqualTo(FAIL);
    assertThat(result.margin()).hasValue(-5);
  }

  @Test
  void failsByTheRestOfTheRunWhenItNeverCameBack() {
    var story = begun().happens(10, EXIT).reads(12, 3).reads(29, 3).reads(31, 3);
    var result = story.ends(50, "orbit").result();
    assertThat(result.verdict()).isEqualTo(FAIL);
    assertThat(result.margin()).hasValue(-20);
  }

  @Test
  void isNotBackByAReadingThatIsMissingOrNoNumber() {
    var story = begun().happens(10, EXIT).misses(11).reads(12, Double.NaN).misses(13).reads(16, 8);
    var result = story.reads(31, 8).ends(40, "orbit").result();
    assertThat(result.verdict()).isEqualTo(PASS);
    assertThat(result.worst()).hasValue(6);
  }

  @Test
  void tellsTheWorstOfSeveralEvents() {
    var story = begun();
    for (int event = 10; event <= 130; event += 30) {
      story.happens(event, EXIT).reads(event + event / 20.0, 8).reads(event + 21, 8);
    }
    var result = story.ends(200, "orbit").result();
    assertThat(result.samples()).isEqualTo(5);
    assertThat(result.worstAt()).contains(Duration.ofSeconds(130));
    assertThat(result.margin()).hasValue(20 - 6.5);
  }

  @Test
  void isInconclusiveWhenTheRunCutsTheLimitOff() {
    var result = begun().happens(10, EXIT).reads(12, 8).ends(25, "orbit").result();
    assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
    assertThat(result.note()).isEqualTo("1 of 1 events cannot be judged");
  }

  @Test
  void isInconclusiveWithoutAnyEventOrReading() {
    assertThat(begun().reads(3, 8).ends(5, "orbit").result().verdict()).isEqualTo(INCONCLUSIVE);
    assertThat(begun().happens(10, EXIT).ends(50, "orbit").result().verdict())
        .isEqualTo(INCONCLUSIVE);
  }

  @Test
  void takesNoNumberForNotRecovered() {
    var story = begun().happens(10, EXIT).reads(12, 8).reads(28, Double.NaN).reads(32, 8);
    assertThat(story.ends(40, "orbit").result().verdict()).isEqualTo(FAIL);
  }

  @Test
  void agreesWithBruteForceOnRandomSignals() {
    var random = new Random(11);
    for (int round = 0; round < 500; round++) {
      int event = random.nextInt(20);
      double[] signal = random.doubles(60, 0, 10).map(v -> v > 2 ? 8 : v).toArray();
      var story = begun();
      for (int second = 0; second < signal.length; second++) {
        if (second == event) {
          story.happens(second, EXIT);
        }
        story.reads(second, signal[second]);
      }
      double took = bruteForce(signal, event);
      var result = story.ends(60, "orbit").result();
      assertThat(result.margin()).as("round " + round).hasValue(LIMIT - took);
      assertThat(result.verdict()).isEqualTo(took <= LIMIT ? PASS : FAIL);
    }
  }

  private static double bruteForce(double[] signal, int event) {
    int since = event + LIMIT;
    while (since >= event && signal[since] >= 7) {
      since--;
    }
    since++;
    while (signal[since] < 7) {
      since++;
    }
    return since - event;
  }

  private static Story begun() {
    return new Story(RULE).starts(0, "orbit");
  }
}
