package org.terrella.controller.rundir;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.terrella.procedures.criteria.CriterionResult;
import org.terrella.procedures.procedure.Action;
import org.terrella.procedures.procedure.Criterion;
import org.terrella.procedures.procedure.Procedure;
import org.terrella.procedures.procedure.Rule;
import org.terrella.procedures.procedure.Section;
import org.terrella.procedures.procedure.Source;
import org.terrella.procedures.procedure.Step;
import org.terrella.procedures.procedure.Window;
import org.terrella.procedures.run.Results;
import org.terrella.procedures.run.StepResult;
import org.terrella.procedures.verdict.Verdict;

/** A procedure of two steps and two criteria, and what came of it. */
final class Scripted {
  private static final List<Source> SOURCES = List.of(new Source("a guess", true));

  private Scripted() {}

  static Procedure procedure() {
    var window = new Window("main", Set.of("Boot", "Infer"));
    return new Procedure(
        "orbit",
        "1",
        "An orbit",
        "to see",
        List.of(),
        Set.of(),
        List.of(),
        List.of(),
        List.of(step("Boot"), step("Infer")),
        List.of(),
        List.of(
            new Criterion(
                "bus",
                "The bus",
                new Rule.AlwaysWithin("mains.voltage", "V", 24, 34),
                window,
                Duration.ofSeconds(30),
                SOURCES),
            new Criterion(
                "quiet",
                "Quiet",
                new Rule.Never("board.reboot"),
                window,
                Duration.ofSeconds(30),
                SOURCES)));
  }

  private static Step step(String title) {
    return new Step(title, new Action.SupplyOff(), "as expected");
  }

  /** Boot has passed; the inference, and both criteria, ended as said. */
  static Results results(Verdict infer, Verdict bus, Verdict quiet) {
    return new Results(
        Verdict.worstOf(List.of(infer, bus, quiet)),
        List.of(done(1, "Boot", Verdict.PASS, 10.0004, 25.5), done(2, "Infer", infer, 25.5, 60.25)),
        List.of(
            judged("bus", bus, OptionalDouble.of(-1.5), "V"),
            judged("quiet", quiet, OptionalDouble.empty(), "1")),
        "because");
  }

  private static StepResult done(
      int number, String title, Verdict verdict, double from, double to) {
    String cause = verdict == Verdict.PASS ? "" : "it \"broke\" <there>";
    return new StepResult(Section.MAIN, number, title, verdict, seconds(from), seconds(to), cause);
  }

  private static CriterionResult judged(
      String id, Verdict verdict, OptionalDouble margin, String unit) {
    return new CriterionResult(
        id,
        "Title of " + id,
        verdict,
        margin,
        unit,
        margin,
        margin.isPresent() ? Optional.of(seconds(30.1236)) : Optional.empty(),
        "some limit",
        "main",
        12,
        "",
        "a guess",
        Map.of());
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }
}
