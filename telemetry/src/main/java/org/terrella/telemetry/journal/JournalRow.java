package org.terrella.telemetry.journal;

import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Sample;

/**
 * A sample as it lies in the journal, without an object for it: valid until the reader that gave it
 * goes on. Times are nanoseconds.
 */
public interface JournalRow {
  /** Stands for a time that there is not. */
  long NONE = FrameCodec.NONE;

  /** What was read. */
  enum Kind {
    /** A number; see {@link JournalRow#number}. */
    VALUE,
    /** A word or text; see {@link JournalRow#text}. */
    TEXT,
    /** No reading; {@link JournalRow#text} says why. */
    MISSING
  }

  /**
   * Tells where it belongs.
   *
   * @return the same object for every row of a channel within a segment
   */
  Channel channel();

  /**
   * Tells its place within its channel.
   *
   * @return 0, 1, 2, …
   */
  long sequence();

  /**
   * Tells the bench time of the reading.
   *
   * @return nanoseconds since the run began
   */
  long benchNanos();

  /**
   * Tells the time of day of the reading.
   *
   * @return nanoseconds since 1970, UTC
   */
  long utcNanos();

  /**
   * Tells what the device's own clock said.
   *
   * @return nanoseconds since 1970, or {@link #NONE}; a clock before 1678 or after 2261 is kept as
   *     the nearest time that can be told so
   */
  long deviceNanos();

  /**
   * Tells what was read.
   *
   * @return the kind
   */
  Kind kind();

  /**
   * Returns the number of a {@link Kind#VALUE}.
   *
   * @return NaN is a number that the device gave; also NaN for the other kinds
   */
  double number();

  /**
   * Returns the text of a {@link Kind#TEXT}, or the reason of a {@link Kind#MISSING}.
   *
   * @return empty for a value
   */
  String text();

  /**
   * Makes an object of it.
   *
   * @return the sample
   */
  Sample sample();
}
