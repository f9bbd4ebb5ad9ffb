package org.terrella.procedures.procedure;

import java.time.Duration;
import java.util.List;

/**
 * What must hold over a part of the run.
 *
 * @param id short word, unique in the procedure
 * @param title one line
 * @param rule what must hold
 * @param during where it must hold
 * @param longestGap longest time without a reading that can still be judged, bench time
 * @param sources where its limits come from, at least one
 */
public record Criterion(
    String id, String title, Rule rule, Window during, Duration longestGap, List<Source> sources) {
  /** Copies the sources. */
  public Criterion {
    sources = List.copyOf(sources);
  }
}
