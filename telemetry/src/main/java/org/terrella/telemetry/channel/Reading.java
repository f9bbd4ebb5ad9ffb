package org.terrella.telemetry.channel;

/** What one look at a channel gave. */
public sealed interface Reading {
  /**
   * A number as the device gave it; NaN is a number the device gave.
   *
   * @param number in the unit of the channel
   */
  record Value(double number) implements Reading {}

  /**
   * A word or text.
   *
   * @param text as the device gave it
   */
  record Text(String text) implements Reading {}

  /**
   * No reading: the device did not answer, or not in a way that can be read.
   *
   * @param why in words
   */
  record Missing(String why) implements Reading {}
}
