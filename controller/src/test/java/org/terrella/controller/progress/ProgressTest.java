package org.terrella.controller.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.event.Event;

class ProgressTest {
  private final Situation situation = new Situation();
  private final StringWriter shown = new StringWriter();
  private final PrintWriter out = new PrintWriter(shown, true);

  @Nested
  class ALine {
    @Test
    void tellsWhenWhatAndToWhom() {
      assertThat(Line.of(event(3725, "board.reboot", Map.of("count", 2, "cause", ""))))
          .contains("01:02:05  board.reboot               subject  (count 2)");
    }

    @Test
    void isNotMadeOfWhatOnlyMachinesCareAbout() {
      assertThat(Line.of(event(1, "criterion.judged", Map.of()))).isEmpty();
    }
  }

  @Nested
  class TheSituation {
    @Test
    void isAtItsBeginningUntilAReplayStarts() {
      assertThat(situation.fraction(Duration.ofHours(9))).isZero();
    }

    @Test
    void tellsHowMuchOfTheReplayHasBeenPlayed() {
      situation.happened(event(100, "replay.started", Map.of("length_s", 1000.0)));

      assertThat(situation.fraction(Duration.ofSeconds(50))).isZero();
      assertThat(situation.fraction(Duration.ofSeconds(350))).isEqualTo(0.25, within(1e-9));
      assertThat(situation.fraction(Duration.ofSeconds(5000))).isEqualTo(1);
    }

    @Test
    void showsTheLatestReadingsAndNothingForWhatIsNotThere() {
      sampled("mains.voltage", 27.994);
      sampled("mains.voltage", 28.006);

      assertThat(situation.readings()).startsWith("sun").contains("bus 28.01 V", "board - -");
    }

    @Test
    void followsTheLight() {
      situation.happened(event(1, "eclipse.umbra-entered", Map.of()));
      assertThat(situation.readings()).startsWith("ECLIPSE");
      situation.happened(event(2, "eclipse.penumbra-left", Map.of()));
      assertThat(situation.readings()).startsWith("sun");
    }
  }

  @Nested
  class PlainLinesOfAReplay {
    @Test
    void areOneForEachTenth() {
      situation.happened(event(0, "replay.started", Map.of("length_s", 1000.0)));
      var lines = lines(1100);
      lines.report();

      assertThat(shown.toString().lines())
          .hasSize(10)
          .first()
          .asString()
          .startsWith("00:01:40   10 %  sun")
          .endsWith("2 held");
    }

    @Test
    void tellEventsAsTheyCome() {
      lines(10).happened(event(7, "step.started", Map.of()));
      assertThat(shown.toString()).startsWith("00:00:07  step.started");
    }

    private PlainLines lines(long seconds) {
      return new PlainLines(
          out, situation, () -> "2 held", new ScriptedClock(Duration.ofSeconds(seconds)));
    }
  }

  @Nested
  class ABar {
    @Test
    void isRedrawnInPlaceAndLeavesAnEmptyLine() {
      situation.happened(event(0, "replay.started", Map.of("length_s", 100.0)));
      new Bar(out, situation, () -> "2 held", new ScriptedClock(Duration.ofSeconds(50))).redraw();

      assertThat(shown.toString())
          .contains(" 40 %  00:00:40", "█".repeat(10) + "·".repeat(14))
          .doesNotContain("\n")
          .endsWith("\r\u001b[K");
    }
  }

  private void sampled(String channel, double number) {
    situation.sampled(
        new Sample(
            Channel.number(channel, "V"),
            0,
            Duration.ZERO,
            Instant.EPOCH,
            new Reading.Value(number)));
  }

  private static Event event(long seconds, String kind, Map<String, Object> details) {
    return new Event(Duration.ofSeconds(seconds), Instant.EPOCH, kind, "subject", details);
  }
}
