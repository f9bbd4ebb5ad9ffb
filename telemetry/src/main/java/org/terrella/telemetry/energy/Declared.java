package org.terrella.telemetry.energy;

import java.util.Optional;

/**
 * What a person has declared of a load and its meter, for samples alone cannot tell it.
 *
 * @param swing how the load swings; without it, it is taken to only rise or only fall from one
 *     reading to the next
 * @param meter how wrong readings may be; without it, that is left out of the uncertainty
 */
public record Declared(Optional<Swing> swing, Optional<MeterAccuracy> meter) {
  /** All is assumed. */
  public static final Declared NOTHING = new Declared(Optional.empty(), Optional.empty());
}
