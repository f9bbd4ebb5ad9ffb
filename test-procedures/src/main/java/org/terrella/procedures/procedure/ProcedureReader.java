package org.terrella.procedures.procedure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terrella.telemetry.document.Entry;
import org.terrella.telemetry.document.InvalidDocument;
import org.terrella.telemetry.document.Problems;

/** Turns a document that fits the schema into a procedure, or says all that is wrong with it. */
final class ProcedureReader {
  private final Entry document;
  private final Optional<BenchOffer> bench;
  private final Problems problems;
  private final Figures figures = new Figures();

  ProcedureReader(Path file, Entry document, Optional<BenchOffer> bench) {
    this.document = document;
    this.problems = new Problems(file);
    this.bench = bench;
  }

  Procedure read() throws InvalidDocument {
    readParameters();
    Set<Need> needs = needs();
    var steps = new StepReader(problems, figures, needs);
    List<Step> setup = steps.read(document, Section.SETUP);
    List<Step> main = steps.read(document, Section.MAIN);
    List<Step> teardown = steps.read(document, Section.TEARDOWN);
    List<Criterion> criteria = criteria(setup, main);
    for (String part : List.of("setup", "main", "teardown", "criteria")) {
      Optional<Entry> entry = document.find(part);
      if (entry.isPresent()) {
        figures.mentionedIn(entry.get().items());
      }
    }
    figures.complainOfUnused(problems);
    problems.throwIfAny();
    return new Procedure(
        document.get("procedure").text(),
        document.get("revision").text(),
        document.get("title").text(),
        document.get("purpose").text().strip(),
        requirements(),
        needs,
        figures.parameters(),
        setup,
        main,
        teardown,
        criteria);
  }

  private void readParameters() throws InvalidDocument {
    Optional<Entry> list = document.find("parameters");
    if (list.isPresent()) {
      list.get().fields().forEach((name, entry) -> problems.attempt(() -> parameter(name, entry)));
    }
  }

  private Parameter parameter(String name, Entry entry) throws InvalidDocument {
    Entry value = entry.get("value");
    Optional<Source> source = problems.attempt(() -> source(name, entry));
    var parameter =
        new Parameter(name, value.text(), source.orElse(new Source("not readable", true)));
    figures.declare(parameter, value);
    return parameter;
  }

  private static Source source(String name, Entry entry) throws InvalidDocument {
    Optional<Source> source = CriterionReader.ownSource(entry);
    if (source.isEmpty()) {
      throw entry.wrong(
          "nobody can tell where \"%s\" comes from".formatted(name), "add source or assumed");
    }
    return source.get();
  }

  private Set<Need> needs() throws InvalidDocument {
    var needs = EnumSet.noneOf(Need.class);
    for (Entry item : document.get("needs").items()) {
      problems.attempt(() -> need(item)).ifPresent(needs::add);
    }
    return needs;
  }

  private Need need(Entry item) throws InvalidDocument {
    Optional<Need> need = Need.of(item.text());
    if (need.isEmpty()) {
      throw item.wrong("no such need: " + item.text(), "one of " + Need.words());
    }
    if (bench.isPresent() && !bench.get().equipment().contains(need.get())) {
      problems.add(
          item.wrong(
              "the bench has no " + need.get().word(),
              "choose a bench that has it, or a procedure that does without"));
    }
    return need.get();
  }

  private List<String> requirements() throws InvalidDocument {
    var ids = new ArrayList<String>();
    Optional<Entry> list = document.find("requirements");
    if (list.isPresent()) {
      for (Entry item : list.get().items()) {
        ids.add(item.text());
      }
    }
    return ids;
  }

  private List<Criterion> criteria(List<Step> setup, List<Step> main) throws InvalidDocument {
    var rules = new RuleReader(figures, bench);
    return new CriterionReader(problems, figures, rules, windows(setup, main))
        .read(document.get("criteria"));
  }

  private static Map<String, Window> windows(List<Step> setup, List<Step> main) {
    var windows = new LinkedHashMap<String, Window>();
    List<Step> all = Stream.concat(setup.stream(), main.stream()).toList();
    put(windows, Window.WHOLE_RUN, all, _ -> true);
    put(windows, Window.MAIN, main, _ -> true);
    put(windows, Window.REPLAY, main, step -> step.action() instanceof Action.Replay);
    all.forEach(step -> put(windows, step.title(), List.of(step), _ -> true));
    return windows;
  }

  private static void put(
      Map<String, Window> windows, String words, List<Step> steps, Predicate<Step> belongs) {
    Set<String> titles =
        steps.stream().filter(belongs).map(Step::title).collect(Collectors.toSet());
    if (!titles.isEmpty()) {
      windows.put(words, new Window(words, titles));
    }
  }
}
