package org.terrella.procedures.criteria;

import java.util.List;
import java.util.stream.Collectors;
import org.terrella.procedures.procedure.Criterion;
import org.terrella.procedures.procedure.Source;
import org.terrella.procedures.verdict.Verdict;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.event.Event;

/** One criterion: shows its judge what happens and whether it counts. */
final class WindowedJudge {
  private final Criterion criterion;
  private final Judge judge;
  private final WindowWatch window;

  WindowedJudge(Criterion criterion) {
    this.criterion = criterion;
    this.judge = Judge.of(criterion);
    this.window = new WindowWatch(criterion.during());
  }

  synchronized void sampled(Sample sample) {
    judge.sampled(sample, window.contains(sample.bench()));
  }

  synchronized void happened(Event event) {
    if (window.opens(event)) {
      judge.opened(event.bench());
    }
    judge.happened(event, window.contains(event.bench()));
    if (window.closes(event)) {
      judge.closed(event.bench());
    }
  }

  synchronized CriterionResult result() {
    Finding finding = judge.finding();
    return new CriterionResult(
        criterion.id(),
        criterion.title(),
        verdict(finding),
        finding.margin(),
        criterion.rule().marginUnit(),
        finding.worst(),
        finding.worstAt(),
        criterion.rule().limit(),
        criterion.during().words(),
        finding.samples(),
        Remarks.join(finding.note(), List.of(unfinished())),
        criterion.sources().stream().map(Source::toString).collect(Collectors.joining("; ")),
        finding.details());
  }

  /** What has failed stays failed; what has held may yet fail until its window is complete. */
  private Verdict verdict(Finding finding) {
    if (finding.verdict() == Verdict.FAIL || window.isComplete()) {
      return finding.verdict();
    }
    return Verdict.INCONCLUSIVE;
  }

  private String unfinished() {
    if (window.isComplete()) {
      return "";
    }
    var words = criterion.during().words();
    return window.wasOpen()
        ? "not all of \"%s\" was done".formatted(words)
        : "\"%s\" was not reached".formatted(words);
  }
}
