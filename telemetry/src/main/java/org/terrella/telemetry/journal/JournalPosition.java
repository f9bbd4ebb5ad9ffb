package org.terrella.telemetry.journal;

import java.util.Comparator;

/**
 * A place between two frames of a journal.
 *
 * @param segment number of the segment, from 1
 * @param offset bytes from its beginning
 */
public record JournalPosition(int segment, long offset) implements Comparable<JournalPosition> {
  /** Before the first frame. */
  public static final JournalPosition START = new JournalPosition(1, 0);

  private static final Comparator<JournalPosition> ORDER =
      Comparator.comparingInt(JournalPosition::segment).thenComparingLong(JournalPosition::offset);

  @Override
  public int compareTo(JournalPosition other) {
    return ORDER.compare(this, other);
  }

  /**
   * Tells whether there is something between two places.
   *
   * @param other the other place
   * @return true when this one is the earlier
   */
  public boolean isBefore(JournalPosition other) {
    return compareTo(other) < 0;
  }
}
