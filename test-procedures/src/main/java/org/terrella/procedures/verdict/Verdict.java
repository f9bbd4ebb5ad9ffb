package org.terrella.procedures.verdict;

import java.util.Collection;
import java.util.Comparator;

/** What was concluded, best first; the worst one wins. */
public enum Verdict {
  /** Every criterion was judged and held. */
  PASS,
  /** Not judged, or not enough to judge by. */
  INCONCLUSIVE,
  /** The board missed a criterion. */
  FAIL,
  /** A person or a signal stopped the run. */
  ABORTED,
  /** The bench broke, so the board was not judged. */
  ERROR;

  /**
   * Folds many verdicts into one; judging nothing is not a pass.
   *
   * @param verdicts of the parts
   * @return the worst of them, or {@link #INCONCLUSIVE} if there are none
   */
  public static Verdict worstOf(Collection<Verdict> verdicts) {
    return verdicts.stream().max(Comparator.naturalOrder()).orElse(INCONCLUSIVE);
  }

  /**
   * Takes the worse of two.
   *
   * @param other the other one
   * @return the worse
   */
  public Verdict and(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
