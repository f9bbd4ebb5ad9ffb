package org.terrella.procedures.run;

import java.time.Duration;
import org.terrella.procedures.procedure.Section;
import org.terrella.procedures.verdict.Verdict;

/**
 * What became of one step that was begun.
 *
 * @param section where it stands
 * @param number from 1 within the section
 * @param title of the step
 * @param verdict PASS, FAIL (the board missed it), ABORTED, or ERROR (the bench broke)
 * @param started bench time
 * @param ended bench time
 * @param cause why it is no PASS; empty when it is
 */
public record StepResult(
    Section section,
    int number,
    String title,
    Verdict verdict,
    Duration started,
    Duration ended,
    String cause) {}
