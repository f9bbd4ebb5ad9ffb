package org.terrella.controller.cli;

import org.terrella.procedures.verdict.Verdict;

/** What the process says to the shell when it ends. */
public final class Exit {
  /** Every criterion held. */
  public static final int PASS = 0;

  /** The board missed a criterion. */
  public static final int FAIL = 1;

  /** The command line or a file is wrong; nothing was opened. */
  public static final int USAGE = 2;

  /** The bench broke. */
  public static final int ERROR = 3;

  /** Not judged, or not enough to judge by. */
  public static final int INCONCLUSIVE = 4;

  /** A person or a signal stopped the run. */
  public static final int ABORTED = 5;

  private Exit() {}

  /**
   * The exit status for a verdict.
   *
   * @param verdict of the run
   * @return 0, 1, 3, 4 or 5
   */
  public static int of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> PASS;
      case FAIL -> FAIL;
      case ERROR -> ERROR;
      case INCONCLUSIVE -> INCONCLUSIVE;
      case ABORTED -> ABORTED;
    };
  }
}
