package org.terrella.controller.rundir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.terrella.procedures.criteria.CriterionResult;
import org.terrella.procedures.procedure.Procedure;
import org.terrella.procedures.run.Results;
import org.terrella.procedures.run.StepResult;
import org.terrella.procedures.verdict.Verdict;

/**
 * Writes {@code junit.xml}: one test case for each step and each criterion, as CI servers read it.
 */
public final class JunitFile {
  private final XMLStreamWriter xml;

  private JunitFile(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * Writes the file.
   *
   * @param file to make
   * @param procedure what was run
   * @param results what came of it
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, Procedure procedure, Results results) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      new JunitFile(xml).suite(procedure, results);
      xml.close();
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }

  private void suite(Procedure procedure, Results results) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", procedure.name());
    xml.writeAttribute("tests", count(results.steps().size() + results.criteria().size()));
    xml.writeAttribute("failures", count(having(results, Verdict.FAIL)));
    xml.writeAttribute(
        "errors", count(having(results, Verdict.ERROR) + having(results, Verdict.ABORTED)));
    xml.writeAttribute("skipped", count(having(results, Verdict.INCONCLUSIVE)));
    for (StepResult step : results.steps()) {
      var name = "%s %d %s".formatted(step.section().word(), step.number(), step.title());
      test(procedure.name() + ".steps", name, step.verdict(), step.cause(), took(step));
    }
    for (CriterionResult criterion : results.criteria()) {
      var name = criterion.id() + ": " + criterion.title();
      test(
          procedure.name() + ".criteria",
          name,
          criterion.verdict(),
          words(criterion),
          Duration.ZERO);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void test(String suite, String name, Verdict verdict, String why, Duration took)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", suite);
    xml.writeAttribute("name", name);
    xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", took.toNanos() / 1e9));
    switch (verdict) {
      case PASS -> {}
      case FAIL -> element("failure", why);
      case INCONCLUSIVE -> element("skipped", why);
      case ABORTED, ERROR -> element("error", verdict + ": " + why);
    }
    xml.writeEndElement();
  }

  private void element(String name, String message) throws XMLStreamException {
    xml.writeEmptyElement(name);
    xml.writeAttribute("message", message);
  }

  private static String words(CriterionResult criterion) {
    String margin =
        criterion.margin().isPresent()
            ? "margin %s %s, ".formatted(criterion.margin().getAsDouble(), criterion.unit())
            : "";
    return "%slimit %s. %s".formatted(margin, criterion.limit(), criterion.note()).strip();
  }

  private static Duration took(StepResult step) {
    return step.ended().minus(step.started());
  }

  private static int having(Results results, Verdict verdict) {
    return (int)
        (results.steps().stream().filter(step -> step.verdict() == verdict).count()
            + results.criteria().stream().filter(one -> one.verdict() == verdict).count());
  }

  private static String count(int number) {
    return Integer.toString(number);
  }
}
