package org.terrella.controller.report;

import static org.terrella.controller.report.Html.text;
import static org.terrella.controller.report.Numbers.count;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a reader must know before believing anything below: said first, and loudly. */
record Notices(RunRecord run) {
  String html() throws IOException {
    var notices = new ArrayList<String>();
    unfinished(notices);
    hole(notices);
    changed(notices);
    shipping(notices);
    return notices.stream().collect(Collectors.joining("\n"));
  }

  private void unfinished(List<String> notices) {
    if (!run.account().isFinished()) {
      double end = run.account().results().path("benchSeconds").asDouble(0);
      notices.add(
          notice(
              "This run has no verdict.",
              "It left no results: its controller was killed, or is still running. What follows is"
                  + " what its record holds, which ends at %s of bench time."
                      .formatted(Numbers.clock(end))));
    }
  }

  private void hole(List<String> notices) {
    JsonNode journal = run.account().results().path("journal");
    var holes = new ArrayList<String>();
    add(holes, journal.path("dropped").asLong(0), "sample", " dropped before the journal");
    add(holes, run.journal().summary().gaps(), "sample", " lost from the journal");
    add(holes, run.journal().summary().tornBytes(), "byte", " torn off at its end");
    run.journal()
        .corrupt()
        .ifPresent(where -> holes.add("the journal cannot be read beyond " + where));
    if (journal.path("sealed").has("disagrees")) {
      holes.add(
          "samples.parquet differs from the journal: "
              + journal.path("sealed").path("disagrees").asString(""));
    }
    if (journal.path("failure").isString()) {
      holes.add("the disk said " + journal.path("failure").asString());
    }
    if (!holes.isEmpty()) {
      notices.add(notice("The record has a hole:", String.join(", ", holes) + "."));
    }
  }

  /** A directory from which something was lost after the run. */
  private void changed(List<String> notices) {
    JsonNode then = run.account().results().path("journal").path("samples");
    long now = run.journal().summary().samples();
    if (then.isNumber() && then.asLong() != now) {
      notices.add(
          notice(
              "The journal has changed since the run:",
              "it held %s then, and gives %s now."
                  .formatted(count(then.asLong(), "sample"), Numbers.whole(now))));
    }
  }

  private void shipping(List<String> notices) throws IOException {
    ShippingState.of(run)
        .complaint()
        .ifPresent(
            amiss ->
                notices.add(
                    notice(
                        "The database does not have the whole run:",
                        amiss + ". What the journal holds can be shipped again:",
                        "terrella ship " + run.directory().path())));
  }

  private static void add(List<String> holes, long number, String what, String how) {
    if (number > 0) {
      holes.add(count(number, what) + how);
    }
  }

  private static String notice(String title, String what) {
    return "<p class=\"notice\"><b>%s</b> %s</p>".formatted(text(title), text(what));
  }

  private static String notice(String title, String what, String command) {
    return "<p class=\"notice\"><b>%s</b> %s <code>%s</code></p>"
        .formatted(text(title), text(what), text(command));
  }
}
