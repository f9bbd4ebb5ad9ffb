package org.terrella.drivers.console;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what a terminal is sent into lines of plain text: without escape sequences and control
 * characters, ended by CR, LF or CR LF, with U+FFFD for what is not UTF-8.
 */
final class TerminalText {
  private static final int ESC = 0x1b;
  private static final int BEL = 0x07;
  private static final int LONGEST_SEQUENCE = 128;
  private static final int LONGEST_LINE = 65_536;

  private enum State {
    TEXT,
    ESCAPED,
    SEQUENCE, // ESC [ …, ends with a letter
    STRING // ESC ] …, ends with BEL or ESC \
  }

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private State state = State.TEXT;
  private int sequence;
  private boolean returned;

  /** Takes bytes; returns the lines they complete, in order. */
  List<String> feed(byte[] bytes) {
    var lines = new ArrayList<String>();
    for (byte each : bytes) {
      feed(each & 0xff, lines);
    }
    return lines;
  }

  /** The line that has begun and not ended. */
  String unfinished() {
    return line.toString(StandardCharsets.UTF_8);
  }

  /** Drops the line that has begun. */
  void forget() {
    line.reset();
  }

  private void feed(int c, List<String> lines) {
    if (c == '\n' || c == '\r') {
      state = State.TEXT; // no sequence spans lines: a broken one must not swallow the next
    }
    if (c == ESC) {
      state = State.ESCAPED;
      sequence = 0;
      return;
    }
    switch (state) {
      case TEXT -> text(c, lines);
      case ESCAPED -> state = afterEscape(c);
      case SEQUENCE -> state = ends(c >= 0x40 && c <= 0x7e);
      case STRING -> state = ends(c == BEL);
    }
  }

  private static State afterEscape(int c) {
    return switch (c) {
      case '[' -> State.SEQUENCE;
      case ']', 'P', '_', '^' -> State.STRING;
      default -> State.TEXT;
    };
  }

  private State ends(boolean last) {
    sequence++;
    return last || sequence > LONGEST_SEQUENCE ? State.TEXT : state;
  }

  private void text(int c, List<String> lines) {
    if (c == '\r') {
      returned = true;
    } else if (c == '\n') {
      complete(lines);
    } else if (c == '\t' || (c >= ' ' && c != 0x7f)) {
      if (returned && line.size() > 0) {
        complete(lines);
      }
      returned = false;
      append(c, lines);
    }
  }

  private void append(int c, List<String> lines) {
    line.write(c);
    if (line.size() >= LONGEST_LINE) {
      complete(lines);
    }
  }

  private void complete(List<String> lines) {
    lines.add(unfinished());
    line.reset();
    returned = false;
  }
}
