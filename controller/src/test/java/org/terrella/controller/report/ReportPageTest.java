package org.terrella.controller.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.controller.record.ScriptedRun;

class ReportPageTest {
  @TempDir private Path folder;

  @Nested
  class OfARunWhoseRecordIsWhole {
    @Test
    void warnsOfNothing() throws IOException {
      assertThat(page(whole())).doesNotContain("class=\"notice\"");
    }

    @Test
    void countsTheSamplesOfEachChannelAgainstItsPeriod() throws IOException {
      assertThat(page(whole()))
          .contains("<h2>Record</h2>", "5 samples in 1 segment")
          .contains(
              "<td class=\"name\">mains.voltage</td><td class=\"number\">1.00 s</td>"
                  + "<td class=\"number\">5</td><td class=\"number\">7</td>"
                  + "<td class=\"number amiss\">2</td><td class=\"number amiss\">1</td>");
    }

    @Test
    void namesTheTimeWithoutASample() throws IOException {
      assertThat(page(whole()))
          .contains(
              "<td class=\"\">mains</td><td class=\"time\">0:00:22.000</td>"
                  + "<td class=\"time\">0:00:25.000</td><td class=\"number\">3.00 s</td>");
    }

    @Test
    void saysThatItsSamplesAreNotSealed() throws IOException {
      assertThat(page(whole())).contains("<b>Sealed</b>no");
    }

    @Test
    void saysThatTheyAreSealedAndTheSame() throws IOException {
      Files.writeString(folder.resolve("samples.parquet"), "not really");
      var run = whole().changed("\"tornBytes\": 2", "\"tornBytes\": 0, \"sealed\": {\"rows\": 5}");
      assertThat(page(run))
          .contains("samples.parquet, 10 bytes, read back: the same 5 samples as the journal")
          .doesNotContain("class=\"notice\"");
    }

    @Test
    void putsTheWorstVerdictFirst() throws IOException {
      String page = page(whole());
      assertThat(page.indexOf("The bus")).isPositive().isLessThan(page.indexOf("Quiet"));
    }
  }

  @Nested
  class OfARunWhoseRecordHasAHole {
    @Test
    void saysSoBeforeAnythingElse() throws IOException {
      String page = page(ScriptedRun.finished(folder));
      assertThat(page)
          .contains("<b>The record has a hole:</b> 4 samples dropped before the journal.");
      assertThat(page.indexOf("has a hole")).isLessThan(page.indexOf("<h2>Criteria</h2>"));
    }

    @Test
    void saysWhenTheSealedFileIsNotTheSame() throws IOException {
      var run =
          whole()
              .changed(
                  "\"tornBytes\": 2", "\"tornBytes\": 0, \"sealed\": {\"disagrees\": \"row 7\"}");
      assertThat(page(run))
          .contains("has a hole:</b> samples.parquet differs from the journal: row 7");
    }

    @Test
    void saysWhenSamplesHaveGoneSinceTheRun() throws IOException {
      assertThat(
              page(
                  ScriptedRun.finished(folder)
                      .changed("\"samples\": 5, \"se", "\"samples\": 9, \"se")))
          .contains("it held 9 samples then, and gives 5 now.");
    }
  }

  @Nested
  class OfARunThatTheDatabaseDoesNotHave {
    @Test
    void saysHowManyAreMissingThereAndHowToShipThem() throws IOException {
      assertThat(page(whole().shipped(2, 3, 4)))
          .contains("<b>The database does not have the whole run:</b>")
          .contains("3 samples not shipped")
          .contains("1 sample shipped, but not confirmed by its own count")
          .contains("2 samples refused by it, kept in dead.lp")
          .contains("<code>terrella ship " + folder + "</code>");
    }

    @Test
    void believesTheDeadLettersRatherThanTheResults() throws IOException {
      Files.writeString(folder.resolve("dead.lp"), "# because\nsample value=1 1\n");
      assertThat(page(whole())).contains("1 sample refused by it, kept in dead.lp");
    }

    @Test
    void saysNothingWhenAllOfItArrived() throws IOException {
      assertThat(page(whole().shipped(0, 0, 5)))
          .contains("5 samples taken by the database; it counts as many")
          .doesNotContain("does not have the whole run");
    }
  }

  @Nested
  class OfARunThatWasKilled {
    @Test
    void hasNoVerdictButWhatTheRecordHolds() throws IOException {
      assertThat(page(ScriptedRun.killed(folder)))
          .contains("<div class=\"verdict UNFINISHED\">UNFINISHED</div>")
          .contains("which ends at 0:00:50 of bench time")
          .contains("The bus", "setup 1  Boot", "main 1  Infer", "5 samples in 1 segment");
    }

    @Test
    void doesNotKnowWhatReachedTheDatabase() throws IOException {
      var run =
          ScriptedRun.killed(folder)
              .changed("\"speed\":", "\"shippedTo\": \"http://here\", \"speed\":");
      assertThat(page(run)).contains("how much of it arrived was never written down");
    }
  }

  @Nested
  class WithAGrafana {
    private static final String RUN =
        "http://lab:3000/d/terrella-run?from=1767268800000&amp;to=1767268807100&amp;var-run=r-1";
    private static final String BUS = "from=1767268802000&amp;to=1767268806000&amp;var-run=r-1";

    @Test
    void linksToTheRunAndToTheWindowsOfItsCriteria() throws IOException {
      var run = ScriptedRun.finished(folder);
      ReportPage.write(run.directory(), Optional.of(URI.create("http://lab:3000/")));
      assertThat(Files.readString(run.directory().report())).contains(RUN, BUS);
    }

    @Test
    void linksToTheOneThatTheRunKnewUnlessToldAnother() throws IOException {
      var run =
          ScriptedRun.finished(folder)
              .changed("\"speed\":", "\"grafana\": \"http://lab:3000\", \"speed\":");
      assertThat(page(run)).contains(RUN, BUS);
    }

    @Test
    void linksToTheDashboardsOfTheDatabaseThatHasTheRun() throws IOException {
      var run =
          ScriptedRun.finished(folder)
              .changed(
                  "\"speed\":",
                  "\"shippedTo\": \"http://h\", \"grafana\": \"http://lab\", \"speed\":");
      assertThat(page(run)).contains("http://lab/d/terrella-run-influxql?from=");
    }

    @Test
    void linksNowhereWithout() throws IOException {
      assertThat(page(ScriptedRun.finished(folder))).doesNotContain("href");
    }
  }

  private ScriptedRun whole() throws IOException {
    return ScriptedRun.finished(folder).changed("\"dropped\": 4", "\"dropped\": 0");
  }

  private static String page(ScriptedRun run) throws IOException {
    ReportPage.write(run.directory());
    return Files.readString(run.directory().report());
  }
}
