package org.terrella.procedures.criteria;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.terrella.procedures.verdict.Verdict;

/** What a judge can say so far, as if its window ended now. */
record Finding(
    Verdict verdict,
    OptionalDouble margin,
    OptionalDouble worst,
    Optional<Duration> worstAt,
    long samples,
    String note,
    Map<String, Object> details) {

  static Finding nothing(String why) {
    return new Finding(
        Verdict.INCONCLUSIVE,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        0,
        why,
        Map.of());
  }

  /** Of something that is counted and ought to be nought. */
  static Finding counted(
      Verdict verdict, long count, Optional<Duration> first, long samples, String note) {
    return new Finding(
        verdict,
        OptionalDouble.of(0.0 - (double) count),
        OptionalDouble.of((double) count),
        first,
        samples,
        note,
        Map.of());
  }
}
