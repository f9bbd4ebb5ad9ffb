package org.terrella.telemetry.influx;

/** What the line protocol wants written differently. */
final class Escapes {
  private Escapes() {}

  /** A tag as it is stored: it cannot hold a line break, nor end in a backslash. */
  static String tag(String value) {
    return value.replaceAll("[\\s\\p{Cntrl}]", " ").replace('\\', '/');
  }

  /** Writes a tag; one that is empty cannot be written, and is absent instead. */
  static void putTag(LineBuffer to, String name, String value) {
    if (value.isEmpty()) {
      return;
    }
    to.put(',');
    to.putAscii(name);
    to.put('=');
    tag(value).codePoints().forEach(c -> putTagCharacter(to, c));
  }

  private static void putTagCharacter(LineBuffer to, int c) {
    if (c == ' ' || c == ',' || c == '=') {
      to.put('\\');
    }
    to.putCodePoint(c);
  }

  /**
   * Writes a text in quotes. The protocol has no line breaks in texts, and databases that take
   * other control characters do not give them back well: all but tabs become a backslash and what
   * Java writes after it.
   */
  static void putText(LineBuffer to, String text) {
    to.put('"');
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      putTextCharacter(to, c);
      i += Character.charCount(c);
    }
    to.put('"');
  }

  private static void putTextCharacter(LineBuffer to, int c) {
    switch (c) {
      case '\n' -> to.putAscii("\\\\n");
      case '\r' -> to.putAscii("\\\\r");
      case '"' -> to.putAscii("\\\"");
      case '\\' -> to.putAscii("\\\\");
      default -> putPlain(to, c);
    }
  }

  private static void putPlain(LineBuffer to, int c) {
    if (Character.isISOControl(c) && c != '\t') {
      to.putAscii("\\\\u%04x".formatted(c));
    } else {
      to.putCodePoint(c);
    }
  }
}
