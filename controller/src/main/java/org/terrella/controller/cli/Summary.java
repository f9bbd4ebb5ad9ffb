package org.terrella.controller.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.terrella.controller.run.Finished;
import org.terrella.procedures.criteria.CriterionResult;
import org.terrella.procedures.run.Results;

/** What the terminal shows when a run has ended. */
record Summary(PrintWriter out) {
  void print(Finished finished) {
    Results results = finished.results();
    out.println();
    results.criteria().forEach(this::print);
    out.println();
    out.printf(
        "%s  %s on %s, board %s%n",
        results.verdict(),
        finished.plan().procedure().name(),
        finished.plan().bench().name(),
        finished.plan().board());
    if (!results.cause().isEmpty()) {
      out.println(results.cause());
    }
    out.println(finished.directory().report());
    out.flush();
  }

  private void print(CriterionResult result) {
    String margin =
        result.margin().isPresent()
            ? String.format(
                Locale.ROOT, "margin %+.4g %s", result.margin().getAsDouble(), result.unit())
            : "";
    out.printf("  %-12s  %-22s  %s%n", result.verdict(), result.id(), margin);
  }
}
