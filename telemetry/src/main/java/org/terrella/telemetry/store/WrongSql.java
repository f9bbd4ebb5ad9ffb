package org.terrella.telemetry.store;

/** The store does not do what was asked in SQL; the message shows where it stumbled. */
public final class WrongSql extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param why the store's words
   * @param sql what was asked
   * @param position of the character at which it stumbled, from 1; 0 if it does not say
   */
  WrongSql(String why, String sql, int position) {
    super(message(why, sql, position));
  }

  private static String message(String why, String sql, int position) {
    if (position < 1 || position > sql.length()) {
      return why;
    }
    int begin = sql.lastIndexOf('\n', position - 2) + 1;
    int end = sql.indexOf('\n', begin);
    String line = sql.substring(begin, end < 0 ? sql.length() : end);
    int column = position - begin;
    return "%s, at character %d%n  %s%n  %s^"
        .formatted(why, position, line.replace('\t', ' '), " ".repeat(Math.max(0, column - 1)));
  }
}
