package org.terrella.procedures.criteria;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.terrella.procedures.verdict.Verdict;

/**
 * What became of one criterion.
 *
 * @param id of the criterion
 * @param title of the criterion
 * @param verdict PASS, FAIL, or INCONCLUSIVE when there was not enough to judge by
 * @param margin room left before failing, negative by how much it failed; empty when no finite
 *     number says it
 * @param unit of the margin; {@code 1} for counts
 * @param worst the value nearest to failing or furthest beyond; for a recovery the time it took
 * @param worstAt bench time of it; for a recovery that of the event
 * @param limit in words, with units
 * @param during where it had to hold, as the procedure says it
 * @param samples readings, answers, events or batches judged
 * @param note what a reader should know, such as gaps; may be empty
 * @param source where the limits come from
 * @param details further figures by name, with the unit in the name
 */
public record CriterionResult(
    String id,
    String title,
    Verdict verdict,
    OptionalDouble margin,
    String unit,
    OptionalDouble worst,
    Optional<Duration> worstAt,
    String limit,
    String during,
    long samples,
    String note,
    String source,
    Map<String, Object> details) {
  /** Copies the details, keeping their order. */
  public CriterionResult {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }
}
