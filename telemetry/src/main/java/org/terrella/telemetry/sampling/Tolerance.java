package org.terrella.telemetry.sampling;

import java.util.function.Predicate;

/**
 * Which failures of a source are only missing readings.
 *
 * @param tolerable tells whether a failure may pass
 * @param inARow how many may pass one after the other; the next one ends the sampling
 */
public record Tolerance(Predicate<Exception> tolerable, int inARow) {
  /** Refuses a negative number of failures. */
  public Tolerance {
    if (inARow < 0) {
      throw new IllegalArgumentException("failures in a row: " + inARow);
    }
  }

  /**
   * Lets nothing pass.
   *
   * @return the tolerance
   */
  public static Tolerance none() {
    return new Tolerance(failure -> false, 0);
  }
}
