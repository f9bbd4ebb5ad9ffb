package org.terrella.procedures.procedure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terrella.telemetry.document.Entry;
import org.terrella.telemetry.document.InvalidDocument;
import org.terrella.telemetry.document.Problems;

/** Reads criteria: ids, windows and sources here, the rules in {@link RuleReader}. */
final class CriterionReader {
  private static final Duration LONGEST_GAP = Duration.ofSeconds(30);

  private final Problems problems;
  private final Figures figures;
  private final RuleReader rules;
  private final Map<String, Window> windows;
  private final Set<String> ids = new HashSet<>();

  CriterionReader(
      Problems problems, Figures figures, RuleReader rules, Map<String, Window> windows) {
    this.problems = problems;
    this.figures = figures;
    this.rules = rules;
    this.windows = windows;
  }

  List<Criterion> read(Entry criteria) throws InvalidDocument {
    var read = new ArrayList<Criterion>();
    for (Entry item : criteria.items()) {
      problems.attempt(() -> criterion(item)).ifPresent(read::add);
    }
    return read;
  }

  private Criterion criterion(Entry item) throws InvalidDocument {
    problems.attempt(() -> unique(item.get("id")));
    var window = problems.attempt(() -> window(item));
    var gap = problems.attempt(() -> gap(item));
    Entry kind = rules.kind(item);
    Rule rule = rules.read(kind);
    List<Source> sources = sources(item, kind);
    return new Criterion(
        item.get("id").text(),
        item.get("title").text(),
        rule,
        window.orElse(new Window(Window.MAIN, Set.of())),
        gap.orElse(LONGEST_GAP),
        sources);
  }

  private String unique(Entry id) throws InvalidDocument {
    if (!ids.add(id.text())) {
      throw id.wrong(
          "another criterion is already called \"%s\"".formatted(id.text()),
          "give every criterion an id of its own");
    }
    return id.text();
  }

  private Window window(Entry item) throws InvalidDocument {
    Optional<Entry> during = item.find("during");
    String words = during.isPresent() ? during.get().text() : Window.MAIN;
    Window window = windows.get(words);
    if (window == null) {
      throw during
          .orElse(item)
          .wrong(
              "there is no step \"%s\" in setup or main".formatted(words),
              "one of \"%s\"".formatted(String.join("\", \"", windows.keySet())));
    }
    return window;
  }

  private Duration gap(Entry item) throws InvalidDocument {
    Optional<Entry> gap = item.find("longest-gap");
    return gap.isPresent() ? figures.duration(gap.get()) : LONGEST_GAP;
  }

  private List<Source> sources(Entry item, Entry kind) throws InvalidDocument {
    var sources = new ArrayList<Source>();
    ownSource(item).ifPresent(sources::add);
    addSourcesBelow(kind, sources);
    if (sources.isEmpty()) {
      throw item.wrong(
          "nobody can tell where the limit comes from",
          "add source or assumed, or use a parameter, which has one");
    }
    return sources;
  }

  private void addSourcesBelow(Entry entry, List<Source> sources) throws InvalidDocument {
    if (!entry.isMapping()) {
      figures.parameterAt(entry).map(Parameter::source).ifPresent(sources::add);
      return;
    }
    for (Entry below : entry.fields().values()) {
      addSourcesBelow(below, sources);
    }
  }

  /** The source that stands beside a figure or criterion. */
  static Optional<Source> ownSource(Entry item) throws InvalidDocument {
    Optional<Entry> source = item.find("source");
    Optional<Entry> assumed = item.find("assumed");
    if (source.isPresent() && assumed.isPresent()) {
      throw assumed.get().wrong("a figure is assumed or has a source, not both", "take one out");
    }
    if (source.isPresent()) {
      return Optional.of(source(source.get(), false));
    }
    return assumed.isPresent() ? Optional.of(source(assumed.get(), true)) : Optional.empty();
  }

  private static Source source(Entry entry, boolean assumed) throws InvalidDocument {
    if (entry.text().isBlank()) {
      throw entry.wrong("says nothing", "say where the figure comes from");
    }
    return new Source(entry.text().strip(), assumed);
  }
}
