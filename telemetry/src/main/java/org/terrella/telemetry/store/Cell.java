package org.terrella.telemetry.store;

/**
 * A value in an answer.
 *
 * @param kind how it is to be written
 * @param text in words: numbers as JSON has them, {@code true} or {@code false}, times in ISO 8601
 *     UTC to the last digit that the store has
 */
public record Cell(Kind kind, String text) {
  /** No value. */
  public static final Cell NOTHING = new Cell(Kind.NOTHING, "");

  /** How a value is to be written. */
  public enum Kind {
    /** There is none. */
    NOTHING,
    /** A finite number. */
    NUMBER,
    /** True or false. */
    TRUTH,
    /** Anything else. */
    TEXT
  }
}
