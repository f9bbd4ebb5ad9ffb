package org.terrella.procedures.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.terrella.procedures.criteria.CriterionResult;
import org.terrella.procedures.procedure.Figure;
import org.terrella.procedures.verdict.Verdict;

/**
 * What came of a run.
 *
 * @param verdict the worst of steps, criteria and whatever stopped the run
 * @param steps those that were begun, in order
 * @param criteria every one, in the order of the procedure
 * @param cause the first reason why the verdict is what it is, in words; empty for a PASS
 */
public record Results(
    Verdict verdict, List<StepResult> steps, List<CriterionResult> criteria, String cause) {
  /** Copies the lists. */
  public Results {
    steps = List.copyOf(steps);
    criteria = List.copyOf(criteria);
  }

  static Results of(Stop stop, List<StepResult> steps, List<CriterionResult> criteria) {
    List<Judged> all =
        Stream.of(
                Stream.of(new Judged(stop.verdict(), stop.why())),
                steps.stream().map(Judged::of),
                criteria.stream().map(Judged::of))
            .flatMap(judged -> judged)
            .toList();
    Verdict worst = Verdict.worstOf(all.stream().map(Judged::verdict).toList());
    return new Results(worst, steps, criteria, cause(all, worst));
  }

  private static String cause(List<Judged> all, Verdict worst) {
    return worst == Verdict.PASS
        ? ""
        : all.stream()
            .filter(judged -> judged.verdict() == worst)
            .map(Judged::words)
            .findFirst()
            .orElse("");
  }

  private record Judged(Verdict verdict, String words) {
    static Judged of(StepResult step) {
      return new Judged(step.verdict(), "%s: %s".formatted(step.title(), step.cause()));
    }

    static Judged of(CriterionResult criterion) {
      var parts = new ArrayList<String>();
      if (criterion.verdict() == Verdict.FAIL && criterion.margin().isPresent()) {
        parts.add("missed by " + Figure.of(-criterion.margin().getAsDouble(), criterion.unit()));
        criterion.worstAt().ifPresent(at -> parts.add("at " + Figure.of(at)));
      }
      parts.add(criterion.limit());
      parts.add(criterion.note());
      parts.removeIf(String::isEmpty);
      return new Judged(criterion.verdict(), criterion.title() + ": " + String.join("; ", parts));
    }
  }
}
