package org.terrella.telemetry.document;

import java.util.List;
import java.util.stream.Collectors;

/** A file cannot be used; says everything that is wrong with it, in the order of the file. */
public final class InvalidDocument extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Collects what is wrong.
   *
   * @param problems one or more
   */
  public InvalidDocument(List<Problem> problems) {
    this.problems = List.copyOf(problems);
  }

  /** Says everything, one problem in a line. */
  @Override
  public String getMessage() {
    return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }

  /**
   * Returns what is wrong.
   *
   * @return one or more, in the order of the file
   */
  public List<Problem> problems() {
    return problems;
  }
}
