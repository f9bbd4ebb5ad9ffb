package org.terrella.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrella.controller.cli.Typed.terrella;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.controller.run.Finished;
import org.terrella.controller.run.Session;
import org.terrella.controller.simulation.Fault;
import org.terrella.procedures.verdict.Verdict;
import org.terrella.telemetry.columnar.SampleFile;
import org.terrella.telemetry.event.Event;
import org.terrella.telemetry.journal.JournalReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WholeRunTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class ThatPasses {
    private Typed typed = new Typed(-1, "", "");
    private Path run = Path.of("");

    @BeforeAll
    void run(@TempDir Path folder) throws IOException {
      var shortly = new ShortRun(folder);
      typed = terrella("run", shortly.procedure(3), "--runs", shortly.runs(), "--board", "SN-7");
      run = shortly.directory();
    }

    @Test
    void endsWithStatusZeroAndItsVerdict() {
      assertThat(typed.output()).contains("PASS  short on simulated, board SN-7");
      assertThat(typed.complaint()).isEmpty();
      assertThat(typed.status()).isEqualTo(Exit.PASS);
    }

    @Test
    void tellsItsStepsAndCriteriaInPlainLines() {
      assertThat(typed.output())
          .containsPattern("00:\\d\\d:\\d\\d  step.started +Boot")
          .containsPattern("PASS +golden-answers +margin");
    }

    @Test
    void keepsWhatDefinedIt() {
      assertThat(run.resolve("definition"))
          .isDirectoryContaining("glob:**procedure.yaml")
          .isDirectoryContaining("glob:**bench.yaml")
          .isDirectoryContaining("glob:**mission.yaml");
    }

    @Test
    void keepsEveryEventAsJson() throws IOException {
      List<JsonNode> events = events(run);
      assertThat(events.getFirst().get("kind").asString()).isEqualTo("run.started");
      assertThat(events.getLast().get("verdict").asString()).isEqualTo("PASS");
    }

    @Test
    void journalsAsManySamplesAsItsResultsSay() throws IOException {
      var read = JournalReader.read(run.resolve("journal"), _ -> {});
      assertThat(results(run).get("journal").get("samples").asLong())
          .isEqualTo(read.samples())
          .isPositive();
      assertThat(read.gaps()).isZero();
    }

    @Test
    void isSealedInOneFileThatHoldsTheSame() throws IOException {
      var sealed = results(run).get("journal").get("sealed");
      Path file = run.resolve("samples.parquet");
      assertThat(SampleFile.rows(file, _ -> {}))
          .isEqualTo(sealed.get("rows").asLong())
          .isEqualTo(results(run).get("journal").get("samples").asLong());
      assertThat(sealed.get("bytes").asLong()).isEqualTo(Files.size(file));
      assertThat(sealed.get("sha256").asString()).hasSize(64);
    }

    @Test
    void writesAWellFormedJunitFile() throws Exception {
      var suite =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(run.resolve("junit.xml").toFile())
              .getDocumentElement();
      assertThat(suite.getAttribute("tests")).isEqualTo("10");
      assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(10);
    }

    @Test
    void writesAReportThatNeedsNothingElse() throws IOException {
      assertThat(Files.readString(run.resolve("report.html")))
          .contains("A short run", "Every answer is the golden answer")
          .doesNotContainPattern("(?i)(href|src)\\s*=\\s*[\"']?(https?:|//|file:)")
          .doesNotContainPattern("@import|url\\([\"']?(https?:|//|file:)");
    }

    @Test
    void saysOfEachChannelHowWholeItIs() throws IOException {
      JsonNode channels = results(run).get("record").get("channels");
      assertThat(channels.valueStream())
          .anySatisfy(
              channel -> {
                assertThat(channel.get("channel").asString()).isEqualTo("mains.voltage");
                assertThat(channel.get("samples").asLong()).isPositive();
                assertThat(channel.get("periodSeconds").asDouble()).isPositive();
              });
    }

    @Test
    void canBeToldFromItsFirstMomentOn() throws IOException {
      var head = JSON.readTree(Files.readString(run.resolve("run.json")));
      assertThat(head.get("run")).isEqualTo(results(run).get("run"));
      assertThat(head.get("started")).isEqualTo(results(run).get("started"));
      assertThat(head.get("criteria").size()).isEqualTo(2);
    }

    @Test
    void leavesEveryOutputOff() throws IOException {
      assertAllOff(run);
    }

    @Nested
    class AndIsReportedAgain {
      @Test
      void hasTheSameReport() throws IOException {
        String before = Files.readString(run.resolve("report.html"));
        Files.delete(run.resolve("report.html"));

        assertThat(terrella("report", run).status()).isEqualTo(Exit.PASS);
        assertThat(Files.readString(run.resolve("report.html"))).isEqualTo(before);
      }

      @Test
      void linksToTheGrafanaThatIsNamed() throws IOException {
        terrella("report", run, "--grafana", "http://lab:3000/monitor");
        assertThat(Files.readString(run.resolve("report.html")))
            .contains("http://lab:3000/monitor/d/terrella-run?from=");
        terrella("report", run);
      }
    }
  }

  @Nested
  class ThatCannotBeSealed {
    @TempDir private Path folder;

    @Test
    void saysSoAndItsVerdictStands() throws Exception {
      var shortly = new ShortRun(folder);
      var finished = shortly.watched(3, (_, event) -> takeTheName(shortly, event));

      assertThat(finished.results().verdict()).isEqualTo(Verdict.PASS);
      Path run = finished.directory().path();
      assertThat(results(run).get("journal").get("sealed").get("failure").asString())
          .contains("samples.parquet");
      assertThat(run.resolve("report.html")).content().contains("not sealed");
    }

    /** Where there is a folder, no file can be put. */
    private static void takeTheName(ShortRun shortly, Event event) {
      if (event.kind().equals("run.started")) {
        try {
          Files.createDirectories(shortly.directory().resolve("samples.parquet/taken"));
        } catch (IOException impossible) {
          throw new UncheckedIOException(impossible);
        }
      }
    }
  }

  @Nested
  class ThatLosesItsBoard {
    @TempDir private Path folder;

    @Test
    void isAnErrorThatNamesDeviceAndPort() throws Exception {
      var shortly = new ShortRun(folder);
      var typed =
          terrella(
              "run",
              shortly.procedure(100_000),
              "--runs",
              shortly.runs(),
              "--fault",
              "unplug:board@300");

      Path run = shortly.directory();
      assertThat(typed.status()).isEqualTo(Exit.ERROR);
      assertThat(results(run).get("cause").asString()).contains("board").contains("/dev/pts/");
      assertThat(run.resolve("report.html")).exists();
      assertAllOff(run);
    }
  }

  @Nested
  class ThatSomebodyStops {
    @TempDir private Path folder;
    private ShortRun shortly = new ShortRun(Path.of(""));

    @BeforeEach
    void prepare() {
      shortly = new ShortRun(folder);
    }

    @Test
    void isAbortedWithItsReportWritten() throws Exception {
      var finished = shortly.watched(100_000, WholeRunTest::stopInference);

      assertThat(Exit.of(finished.results().verdict()))
          .as(finished.results().cause())
          .isEqualTo(Exit.ABORTED);
      assertThat(finished.results().cause()).contains("SIGTERM");
      assertEvidence(finished);
    }

    @Test
    void isAbortedEvenBeforeTheBenchIsOpen() throws Exception {
      var session = shortly.session(3);
      session.abort("SIGINT");

      var finished = session.run(ShortRun::unwatched);
      assertThat(finished.results().verdict()).isEqualTo(Verdict.ABORTED);
      assertThat(finished.results().cause()).contains("SIGINT");
      assertThat(finished.directory().report()).exists();
      assertThat(finished.directory().twins()).isEmptyDirectory();
    }

    @Test
    void isAbortedWhenTheStopComesWhileTheBenchIsBeingOpened() throws Exception {
      var finished = shortly.watched(3, WholeRunTest::stopOpening, new Fault.WeakBattery());

      assertThat(finished.results().verdict()).isEqualTo(Verdict.ABORTED);
      assertThat(finished.results().cause()).contains("SIGINT");
      assertThat(finished.directory().report()).exists();
      assertThat(events(finished.directory().path()).getLast().get("kind").asString())
          .isEqualTo("run.ended");
    }
  }

  private static void stopInference(Session session, Event event) {
    if (event.kind().equals("step.started") && event.subject().equals("Infer")) {
      Thread.startVirtualThread(() -> session.abort("SIGTERM"));
    }
  }

  /** A weak battery is told of when the twins are up and no device is open yet. */
  private static void stopOpening(Session session, Event event) {
    if (event.kind().equals("fault.injected")) {
      session.abort("SIGINT");
    }
  }

  private static void assertEvidence(Finished finished) throws IOException {
    Path run = finished.directory().path();
    assertThat(results(run).get("verdict").asString()).isEqualTo("ABORTED");
    assertThat(run.resolve("report.html")).content().contains("ABORTED");
    assertThat(run.resolve("junit.xml")).content().contains("SIGTERM");
    assertThat(events(run).getLast().get("kind").asString()).isEqualTo("run.ended");
    assertAllOff(run);
  }

  private static void assertAllOff(Path run) throws IOException {
    assertThat(lastOf(run.resolve("twins/psu.log"), "output o")).endsWith("output off");
    assertThat(lastOf(run.resolve("twins/mains.log"), "power o")).endsWith("power off");
  }

  private static String lastOf(Path log, String words) throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line -> line.contains(words))
        .reduce("", (_, last) -> last);
  }

  private static List<JsonNode> events(Path run) throws IOException {
    return Files.readAllLines(run.resolve("events.jsonl")).stream().map(JSON::readTree).toList();
  }

  private static JsonNode results(Path run) throws IOException {
    return JSON.readTree(Files.readString(run.resolve("results.json")));
  }
}
