package org.terrella.procedures.procedure;

import java.util.Set;

/**
 * A part of a run, as steps.
 *
 * @param words as the file says it, such as {@code replay}
 * @param steps titles of the steps that belong to it, at least one
 */
public record Window(String words, Set<String> steps) {
  /** Every step of setup and main. */
  public static final String WHOLE_RUN = "whole run";

  /** Every step of main. */
  public static final String MAIN = "main";

  /** Every step that replays an orbit. */
  public static final String REPLAY = "replay";

  /** Copies the steps. */
  public Window {
    steps = Set.copyOf(steps);
  }
}
