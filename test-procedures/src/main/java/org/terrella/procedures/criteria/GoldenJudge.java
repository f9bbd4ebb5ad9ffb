package org.terrella.procedures.criteria;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.terrella.procedures.verdict.Verdict;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.event.Event;

/**
 * Judges that every answer is the golden one. An answer that was lost on its way might have been
 * wrong: with any such, nothing is certain.
 */
final class GoldenJudge implements Judge {
  private long answers;
  private long wrong;
  private long lost;
  private Optional<Duration> first = Optional.empty();

  @Override
  public void sampled(Sample sample, boolean inside) {
    if (inside
        && sample.channel().name().equals("inference.answer")
        && sample.reading() instanceof Reading.Text) {
      answers++;
    }
  }

  @Override
  public void happened(Event event, boolean inside) {
    if (!inside) {
      return;
    }
    switch (event.kind()) {
      case "inference.wrong" -> {
        wrong++;
        first = first.or(() -> Optional.of(event.bench()));
      }
      case "inference.missed", "board.garbled" -> lost++;
      default -> {}
    }
  }

  @Override
  public Finding finding() {
    if (answers == 0) {
      return Finding.nothing("no answer came");
    }
    var unsure = lost == 0 ? "" : lost + " times answers were lost on their way";
    var sure = wrong == 0 ? "" : "%d of %d answers wrong".formatted(wrong, answers);
    return Finding.counted(verdict(), wrong, first, answers, Remarks.join(sure, List.of(unsure)));
  }

  private Verdict verdict() {
    if (wrong > 0) {
      return Verdict.FAIL;
    }
    return lost > 0 ? Verdict.INCONCLUSIVE : Verdict.PASS;
  }
}
