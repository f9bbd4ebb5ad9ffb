package org.terrella.telemetry.energy;

import java.time.Duration;
import java.util.List;

/**
 * An energy from samples of power.
 *
 * @param joules the trapezoid integral
 * @param uncertainty how far the true energy may be from it, as long as the assumptions hold
 * @param span time that it belongs to
 * @param assumptions what the uncertainty rests on, in words with the numbers; at least one
 */
public record Energy(
    double joules, Uncertainty uncertainty, Duration span, List<String> assumptions) {
  /** Copies the assumptions. */
  public Energy {
    assumptions = List.copyOf(assumptions);
  }
}
