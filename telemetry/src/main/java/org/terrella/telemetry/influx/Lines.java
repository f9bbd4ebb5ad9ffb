package org.terrella.telemetry.influx;

/**
 * Some lines of a buffer; valid until that is cleared.
 *
 * @param buffer holds them
 * @param from the first
 * @param to after the last
 */
record Lines(LineBuffer buffer, int from, int to) {
  int count() {
    return to - from;
  }

  /** Where their bytes begin. */
  int start() {
    return buffer.start(from);
  }

  int length() {
    return buffer.start(to) - start();
  }

  Lines firstHalf() {
    return new Lines(buffer, from, from + count() / 2);
  }

  Lines secondHalf() {
    return new Lines(buffer, from + count() / 2, to);
  }

  /** One of them, by its place from 0. */
  Lines line(int place) {
    return new Lines(buffer, from + place, from + place + 1);
  }

  Lines last() {
    return line(count() - 1);
  }

  /** Copies them behind what another buffer holds. */
  void copyTo(LineBuffer other) {
    for (int line = from; line < to; line++) {
      int start = buffer.start(line);
      other.put(buffer.bytes(), start, buffer.start(line + 1) - start - 1);
      other.endLine();
    }
  }

  /** Without the last line break. */
  String text() {
    return buffer.text(start(), start() + length() - 1);
  }
}
