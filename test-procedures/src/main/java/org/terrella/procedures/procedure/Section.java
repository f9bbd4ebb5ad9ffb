package org.terrella.procedures.procedure;

import java.util.Locale;

/** The parts of a procedure, in the order they run. */
public enum Section {
  /** Makes the bench ready; a failure goes straight to teardown. */
  SETUP,
  /** The test itself. */
  MAIN,
  /** Runs always and tries every step, whatever happened before. */
  TEARDOWN;

  /**
   * The word that files and events use.
   *
   * @return such as {@code setup}
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
