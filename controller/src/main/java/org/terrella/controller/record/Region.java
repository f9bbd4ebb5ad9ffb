package org.terrella.controller.record;

import java.time.Instant;

/**
 * Something that went on for a while.
 *
 * @param kind {@code step}, {@code umbra}, {@code penumbra} or {@code fault}
 * @param subject a step's title, the fault as typed, the orbit
 * @param title for people
 * @param verdict of a step; UNFINISHED when it never ended; empty for what is not judged
 * @param from when it began
 * @param to when it ended, or the record did
 */
public record Region(
    String kind, String subject, String title, String verdict, Moment from, Moment to) {
  /**
   * An instant by both clocks.
   *
   * @param seconds bench time
   * @param utc time of day
   */
  public record Moment(double seconds, Instant utc) {}
}
