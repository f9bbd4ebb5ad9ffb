package org.terrella.procedures.procedure;

import java.util.List;
import java.util.Set;

/**
 * A test as a person wrote it down: what is done in which order, and what must hold meanwhile.
 *
 * @param name such as {@code eclipse-endurance}
 * @param revision as written
 * @param title one line
 * @param purpose what the test is to show
 * @param requirements identifiers that the test answers to
 * @param needs parts of the bench that it uses
 * @param parameters figures with names, in the order of the file
 * @param setup steps that make the bench ready
 * @param main steps of the test itself, at least one
 * @param teardown steps that run whatever happened
 * @param criteria what must hold, at least one
 */
public record Procedure(
    String name,
    String revision,
    String title,
    String purpose,
    List<String> requirements,
    Set<Need> needs,
    List<Parameter> parameters,
    List<Step> setup,
    List<Step> main,
    List<Step> teardown,
    List<Criterion> criteria) {
  /** Copies the lists. */
  public Procedure {
    requirements = List.copyOf(requirements);
    needs = Set.copyOf(needs);
    parameters = List.copyOf(parameters);
    setup = List.copyOf(setup);
    main = List.copyOf(main);
    teardown = List.copyOf(teardown);
    criteria = List.copyOf(criteria);
  }

  /**
   * The steps of one section.
   *
   * @param section which
   * @return steps in order
   */
  public List<Step> steps(Section section) {
    return switch (section) {
      case SETUP -> setup;
      case MAIN -> main;
      case TEARDOWN -> teardown;
    };
  }

  /**
   * Tells how long an orbit profile the procedure replays.
   *
   * @return most orbits that one of its steps replays; 0 when none does
   */
  public int orbits() {
    return main.stream().mapToInt(step -> step.action().orbits()).max().orElse(0);
  }
}
