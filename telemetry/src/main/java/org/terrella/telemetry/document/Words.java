package org.terrella.telemetry.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** How messages speak of values and keys. */
final class Words {
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

  private Words() {}

  /** Says what a value is and what it is not. */
  static String notA(Placed value, String wanted) {
    return value.json().isNull()
        ? value.name() + " has no value"
        : "%s is %s, not %s".formatted(value.name(), describe(value), wanted);
  }

  static String describe(Placed value) {
    return switch (value.json().getNodeType()) {
      case OBJECT -> "a mapping";
      case ARRAY -> "a list";
      case NUMBER -> "the number " + value.raw();
      case BOOLEAN -> "the word " + value.raw();
      case NULL -> "empty";
      case STRING, BINARY, MISSING, POJO -> "the text \"" + value.raw() + "\"";
    };
  }

  /** Names a type of the schema's. */
  static String type(String type) {
    return switch (type) {
      case "object" -> "a mapping";
      case "array" -> "a list";
      case "number" -> "a number";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      case "string" -> "text";
      default -> type;
    };
  }

  /** Writes a value of the schema's, such as an example. */
  static String json(JsonNode value) {
    return value.isString() ? "\"" + value.stringValue() + "\"" : value.toString();
  }

  /** The number that somebody began with, for showing how to go on. */
  static String leadingNumber(String raw) {
    var number = NUMBER.matcher(raw);
    return number.find() ? number.group() : "1";
  }

  /** Finds the word that was probably meant. */
  static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(candidate -> isNear(word, candidate))
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
  }

  private static boolean isNear(String word, String candidate) {
    int distance = distance(word, candidate);
    return distance <= (candidate.length() + 2) / 3 && distance < candidate.length();
  }

  /** Counts the letters to insert, delete or replace. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      row = nextRow(row, from.charAt(i - 1), to);
    }
    return row[to.length()];
  }

  private static int[] nextRow(int[] above, char letter, String to) {
    int[] row = new int[above.length];
    row[0] = above[0] + 1;
    for (int j = 1; j < row.length; j++) {
      int replaced = above[j - 1] + (letter == to.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
    }
    return row;
  }
}
