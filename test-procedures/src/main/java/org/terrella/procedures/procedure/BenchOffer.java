package org.terrella.procedures.procedure;

import java.util.Map;
import java.util.Set;

/**
 * What a bench has, as its file says: enough to check a procedure before anything is opened.
 *
 * @param equipment parts of the bench
 * @param channels units of the channels that its devices give, by channel name; those that a run
 *     makes itself ({@link Vocabulary#CHANNELS}) need not be among them
 */
public record BenchOffer(Set<Need> equipment, Map<String, String> channels) {
  /** Copies both. */
  public BenchOffer {
    equipment = Set.copyOf(equipment);
    channels = Map.copyOf(channels);
  }
}
