package org.terrella.drivers.scpi;

/**
 * How an output works, and what holds it off; asked for together, so that no setting goes on
 * unnoticed behind a tripped protection.
 *
 * @param word such as {@code SAS}
 * @param condition questionable status
 */
record Mode(String word, int condition) {
  static String query(String at) {
    return "CURR:MODE? %1$s;:STAT:QUES:COND? %1$s".formatted(at);
  }

  /** Throws IllegalArgumentException when it is not the answer to {@link #query}. */
  static Mode read(String answer) {
    String[] fields = answer.split(";", -1);
    if (fields.length != 2) {
      throw new IllegalArgumentException("not two fields: " + answer);
    }
    return new Mode(fields[0], Integer.parseInt(fields[1]));
  }

  boolean isTripped() {
    return !Protection.trippedIn(condition).isEmpty();
  }
}
