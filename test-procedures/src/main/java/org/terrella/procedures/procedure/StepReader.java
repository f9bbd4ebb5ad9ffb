package org.terrella.procedures.procedure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terrella.telemetry.document.Entry;
import org.terrella.telemetry.document.InvalidDocument;
import org.terrella.telemetry.document.Problems;

/** Reads the sections of a procedure, and complains of titles and needs that do not fit. */
final class StepReader {
  private static final Set<String> RESERVED = Set.of(Window.MAIN, Window.REPLAY, Window.WHOLE_RUN);

  /** Keeps a step that cannot be read in its window, so that nobody else complains about it. */
  private static final Action STAND_IN = new Action.Replay(1, false, Duration.ZERO);

  private final Problems problems;
  private final ActionReader actions;
  private final Set<Need> needs;
  private final Map<String, String> sectionOf = new HashMap<>();

  StepReader(Problems problems, Figures figures, Set<Need> needs) {
    this.problems = problems;
    this.actions = new ActionReader(figures);
    this.needs = needs;
  }

  List<Step> read(Entry document, Section section) throws InvalidDocument {
    var steps = new ArrayList<Step>();
    Optional<Entry> list = document.find(section.word());
    if (list.isPresent()) {
      for (Entry item : list.get().items()) {
        problems.attempt(() -> step(item, section)).ifPresent(steps::add);
      }
    }
    return steps;
  }

  private Step step(Entry item, Section section) throws InvalidDocument {
    Entry title = item.get("step");
    problems.attempt(() -> unique(title, section));
    Action action = problems.attempt(() -> action(item.get("do"), section)).orElse(STAND_IN);
    return new Step(title.text(), action, text(item.find("expected")));
  }

  private Action action(Entry doing, Section section) throws InvalidDocument {
    Entry what = actions.only(doing);
    Action action = actions.read(what);
    allowed(action, what, section);
    return action;
  }

  private String unique(Entry title, Section section) throws InvalidDocument {
    String text = title.text();
    if (RESERVED.contains(text)) {
      throw title.wrong(
          "\"%s\" cannot be a step's title: criteria mean a part of the run by it".formatted(text),
          "give it another title");
    }
    String before = sectionOf.putIfAbsent(text, section.word());
    if (before != null) {
      throw title.wrong(
          "a step of %s is already called \"%s\"".formatted(before, text),
          "give every step a title of its own");
    }
    return text;
  }

  private void allowed(Action action, Entry what, Section section) throws InvalidDocument {
    if (action instanceof Action.Replay && section != Section.MAIN) {
      throw what.wrong("an orbit is replayed in main only", "move the step to main");
    }
    for (Need need : action.needs()) {
      if (!needs.contains(need)) {
        throw what.wrong(
            "the step uses %s, which is not among the needs".formatted(need.word()),
            "add %s to needs".formatted(need.word()));
      }
    }
    if (action instanceof Action.Replay
        && !needs.contains(Need.POWER)
        && !needs.contains(Need.THERMAL)) {
      throw what.wrong("a replay without power and thermal does nothing", "add one to needs");
    }
  }

  private static String text(Optional<Entry> entry) throws InvalidDocument {
    return entry.isPresent() ? entry.get().text() : "";
  }
}
