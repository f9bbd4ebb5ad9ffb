package org.terrella.telemetry.table;

/**
 * A column beside the time.
 *
 * @param name lower case; the same in every database
 * @param type what it holds
 */
public record Column(String name, Type type) {
  /** What a column holds. */
  public enum Type {
    /** A word that tells rows apart: a tag in InfluxDB, an indexed symbol elsewhere. */
    TAG,
    /** A double. */
    NUMBER,
    /** A 64-bit integer. */
    INTEGER,
    /** Text for people. */
    TEXT
  }

  static Column tag(String name) {
    return new Column(name, Type.TAG);
  }

  static Column number(String name) {
    return new Column(name, Type.NUMBER);
  }

  static Column integer(String name) {
    return new Column(name, Type.INTEGER);
  }

  static Column text(String name) {
    return new Column(name, Type.TEXT);
  }
}
