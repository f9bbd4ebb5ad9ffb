package org.terrella.procedures.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.terrella.procedures.verdict.Verdict.FAIL;
import static org.terrella.procedures.verdict.Verdict.INCONCLUSIVE;
import static org.terrella.procedures.verdict.Verdict.PASS;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.terrella.procedures.procedure.Rule;
import org.terrella.telemetry.energy.Declared;
import org.terrella.telemetry.energy.Swing;

class CountingTest {
  @Nested
  class Never {
    private final Story story = new Story(new Rule.Never("board.reboot")).starts(0, "orbit");

    @Test
    void passesWithNothingToSpare() {
      var result = story.ends(9, "orbit").result();
      assertThat(result.verdict()).isEqualTo(PASS);
      assertThat(result.margin()).hasValue(0);
    }

    @Test
    void failsByTheNumberOfEvents() {
      var result = story.happens(3, "board.reboot").happens(5, "board.reboot").result();
      assertThat(result.verdict()).isEqualTo(FAIL);
      assertThat(result.margin()).hasValue(-2);
      assertThat(result.worstAt()).contains(Duration.ofSeconds(3));
    }

    @Test
    void isInconclusiveWhenNobodyWatched() {
      assertThat(new Story(new Rule.Never("board.reboot")).result().verdict())
          .isEqualTo(INCONCLUSIVE);
    }
  }

  @Nested
  class EveryAnswerGolden {
    private final Story story = new Story(new Rule.EveryAnswerGolden()).starts(0, "orbit");

    @Test
    void passesWhenAllAre() {
      var result = story.answers(1, "a").answers(2, "a").ends(3, "orbit").result();
      assertThat(result.verdict()).isEqualTo(PASS);
      assertThat(result.samples()).isEqualTo(2);
    }

    @Test
    void failsByTheNumberThatAreNot() {
      var result = story.answers(1, "a").answers(2, "b").happens(2, "inference.wrong").result();
      assertThat(result.verdict()).isEqualTo(FAIL);
      assertThat(result.margin()).hasValue(-1);
      assertThat(result.note()).startsWith("1 of 2 answers wrong");
    }

    @Test
    void doesNotTakeAMissingAnswerForOne() {
      var result = story.misses(1, "inference.answer").ends(3, "orbit").result();
      assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void isInconclusiveWithoutAnswersOrWhenSomeWereLost() {
      assertThat(story.ends(3, "orbit").result().verdict()).isEqualTo(INCONCLUSIVE);
      story.starts(4, "orbit").answers(5, "a").happens(6, "board.garbled").ends(7, "orbit");
      assertThat(story.result().verdict()).isEqualTo(INCONCLUSIVE);
    }
  }

  @Nested
  class EnergyPerInference {
    private final Story story =
        new Story(new Rule.EnergyPerInference("bus.voltage", 8, Declared.NOTHING)).counts(0, 100);

    @Test
    void isTheIntegralOfPowerOverWhatWasInferred() {
      story.starts(0, "orbit");
      for (int second = 0; second <= 10; second++) {
        story.reads(second, 40 + second).counts(second, 100 + 8L * second);
      }
      var result = story.ends(10, "orbit").result();
      assertThat(result.verdict()).isEqualTo(PASS);
      assertThat(result.worst()).hasValue(450.0 / 80);
      assertThat(result.margin()).hasValue(8 - 450.0 / 80);
      assertThat(result.details()).containsEntry("energyJoules", 450.0);
      assertThat(result.details()).containsEntry("inferences", 80L);
    }

    @Test
    void failsAboveTheCeiling() {
      story.starts(0, "orbit").reads(0, 90).counts(5, 110).reads(10, 90).ends(10, "orbit");
      assertThat(story.result().verdict()).isEqualTo(FAIL);
      assertThat(story.result().margin()).hasValue(-82);
    }

    @Test
    void isInconclusiveWithoutInferencesOrPowerOrWithAGapInIt() {
      assertThat(story.starts(0, "orbit").reads(0, 9).reads(1, 9).result().verdict())
          .isEqualTo(INCONCLUSIVE);
      story.counts(2, 200).reads(60, 9).ends(61, "orbit");
      assertThat(story.result().verdict()).isEqualTo(INCONCLUSIVE);
      assertThat(story.result().note()).contains("no reading for 59 s");
    }

    @Test
    void isInconclusiveWhereTheUncertaintyReachesAcrossTheCeiling() {
      story.starts(0, "orbit").reads(0, 20).reads(1, 60).counts(1, 106).ends(1, "orbit");
      var result = story.result();
      assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
      assertThat(result.margin().getAsDouble()).isCloseTo(8 - 40 / 6.0, within(1e-9));
      assertThat(result.note())
          .isEqualTo(
              "6.66667 J may be off by 3.33333 J, which does not tell on which side of 8 J it is");
    }

    @Test
    void tellsItsUncertaintyPieceByPieceAndWhatItRestsOn() {
      story.starts(0, "orbit").reads(0.5, 20).reads(2, 24).counts(2, 120).ends(2, "orbit");
      assertThat(story.result().details())
          .containsEntry("energyJoules", 10 + 33.0)
          .containsEntry("uncertaintyJoules", 13.0)
          .containsEntry("perInferenceUncertaintyJoules", 0.65)
          .containsEntry("uncertaintyFromSamplingJoules", 3.0)
          .containsEntry("uncertaintyFromEndsJoules", 10.0)
          .hasEntrySatisfying(
              "assumptions", words -> assertThat(words.toString()).contains("nothing is declared"));
    }

    @Test
    void hearsHowFarReadingsMayLieFromTheirTimeStamps() {
      story.tells(0, "bus.sampling-jitter", 0.1).tells(0, "psu.sampling-jitter", 9);
      story.starts(0, "orbit").reads(0, 20).reads(1, 20).counts(1, 110).ends(1, "orbit");
      assertThat(story.result().details()).containsEntry("uncertaintyFromTimingJoules", 8.0);
    }

    @Test
    void goesByWhatIsDeclaredOfTheLoad() {
      var swing = new Swing(10, 50, Duration.ofMillis(20));
      var declared = new Declared(Optional.of(swing), Optional.empty());
      var known = new Story(new Rule.EnergyPerInference("bus.voltage", 8, declared));
      known.counts(0, 0).starts(0, "orbit").reads(0, 20).reads(1, 20).counts(1, 10);
      assertThat(known.ends(1, "orbit").result().details())
          .containsEntry("uncertaintyFromSamplingJoules", 30.0);
    }

    @Test
    void goesOnAcrossARowThatSaysSamplesWereMissed() {
      story.starts(0, "orbit").reads(0, 40).misses(3).reads(3, 40).counts(3, 130);
      var result = story.ends(3, "orbit").result();
      assertThat(result.worst()).hasValue(4);
      assertThat(result.verdict()).isEqualTo(PASS);
    }

    @Test
    void takesAPowerThatIsNoNumberForMissing() {
      story.starts(0, "orbit").reads(0, 40).reads(1, Double.NaN).reads(2, 40).counts(2, 120);
      assertThat(story.ends(2, "orbit").result().worst()).hasValue(4);
      assertThat(story.result().note()).isEqualTo("1 readings missing");
    }
  }
}
