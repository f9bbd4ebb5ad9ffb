package org.terrella.controller.rundir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrella.procedures.verdict.Verdict.ABORTED;
import static org.terrella.procedures.verdict.Verdict.ERROR;
import static org.terrella.procedures.verdict.Verdict.FAIL;
import static org.terrella.procedures.verdict.Verdict.INCONCLUSIVE;
import static org.terrella.procedures.verdict.Verdict.PASS;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.procedures.verdict.Verdict;
import org.w3c.dom.Element;

class JunitFileTest {
  @TempDir private Path folder;

  @Test
  void countsEveryStepAndCriterion() throws Exception {
    Element suite = written(PASS, PASS, PASS);
    assertThat(counts(suite)).isEqualTo("4 tests, 0 failures, 0 errors, 0 skipped");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(4);
  }

  @Test
  void countsAMissedCriterionAsAFailureAndAnOpenOneAsSkipped() throws Exception {
    Element suite = written(PASS, FAIL, INCONCLUSIVE);
    assertThat(counts(suite)).isEqualTo("4 tests, 1 failures, 0 errors, 1 skipped");
    assertThat(message(suite, "failure")).contains("margin -1.5 V", "some limit");
  }

  @Test
  void countsABrokenBenchAndAStoppedRunAsErrors() throws Exception {
    Element suite = written(ERROR, ABORTED, PASS);
    assertThat(counts(suite)).isEqualTo("4 tests, 0 failures, 2 errors, 0 skipped");
    assertThat(message(suite, "error")).isEqualTo("ERROR: it \"broke\" <there>");
  }

  @Test
  void saysHowLongAStepTookInBenchSeconds() throws Exception {
    var boot = (Element) written(PASS, PASS, PASS).getElementsByTagName("testcase").item(0);
    assertThat(boot.getAttribute("name")).isEqualTo("main 1 Boot");
    assertThat(boot.getAttribute("time")).isEqualTo("15.500");
  }

  private static String counts(Element suite) {
    return "%s tests, %s failures, %s errors, %s skipped"
        .formatted(
            suite.getAttribute("tests"),
            suite.getAttribute("failures"),
            suite.getAttribute("errors"),
            suite.getAttribute("skipped"));
  }

  private static String message(Element suite, String tag) {
    return ((Element) suite.getElementsByTagName(tag).item(0)).getAttribute("message");
  }

  private Element written(Verdict infer, Verdict bus, Verdict quiet) throws Exception {
    Path file = folder.resolve("junit.xml");
    JunitFile.write(file, Scripted.procedure(), Scripted.results(infer, bus, quiet));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(file.toFile())
        .getDocumentElement();
  }
}
