package org.terrella.procedures.run;

/** The board itself did not do what the step asked of it; the bench is well. */
final class BoardMissed extends Exception {
  private static final long serialVersionUID = 1L;

  BoardMissed(String message) {
    super(message);
  }

  BoardMissed(String message, Exception cause) {
    super(message, cause);
  }
}
