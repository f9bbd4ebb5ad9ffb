package org.terrella.telemetry.channel;

import java.time.Instant;

/**
 * Where a channel of an interrupted run goes on.
 *
 * @param sequence of its next sample
 * @param after time of day that its next sample is later than
 */
public record Resume(long sequence, Instant after) {
  /** A channel that has no sample yet. */
  static final Resume START = new Resume(0, Instant.MIN);
}
