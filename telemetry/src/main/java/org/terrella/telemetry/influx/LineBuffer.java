package org.terrella.telemetry.influx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lines as the bytes that are sent, in memory that is used again and again. */
final class LineBuffer {
  private static final int LONGEST_CODE_POINT = 4;
  private static final int MOST_DIGITS = 20;
  private static final int BILLION = 1_000_000_000;
  private static final byte[] PAIRS = pairs();

  private byte[] bytes = new byte[1 << 16];
  private int size;

  /** Where each line ends, after its line break. */
  private int[] ends = new int[1 << 10];

  private int lines;

  /** 00, 01, … 99. */
  private static byte[] pairs() {
    var pairs = new byte[200];
    for (int i = 0; i < 100; i++) {
      pairs[2 * i] = (byte) ('0' + i / 10);
      pairs[2 * i + 1] = (byte) ('0' + i % 10);
    }
    return pairs;
  }

  byte[] bytes() {
    return bytes;
  }

  /** How many bytes there are. */
  int size() {
    return size;
  }

  /** How many lines have been ended. */
  int lines() {
    return lines;
  }

  boolean isEmpty() {
    return lines == 0;
  }

  /** Where a line begins; for the one after the last, where that ends. */
  int start(int line) {
    return line == 0 ? 0 : ends[line - 1];
  }

  /** All lines. */
  Lines all() {
    return new Lines(this, 0, lines);
  }

  void clear() {
    size = 0;
    lines = 0;
  }

  void endLine() {
    put('\n');
    if (lines == ends.length) {
      ends = Arrays.copyOf(ends, 2 * lines);
    }
    ends[lines++] = size;
  }

  /** Puts one character below 128. */
  void put(char ascii) {
    room(1);
    bytes[size++] = (byte) ascii;
  }

  void put(byte[] from) {
    put(from, 0, from.length);
  }

  void put(byte[] from, int start, int length) {
    room(length);
    System.arraycopy(from, start, bytes, size, length);
    size += length;
  }

  /** Puts characters that are all below 128. */
  void putAscii(CharSequence ascii) {
    room(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      bytes[size++] = (byte) ascii.charAt(i);
    }
  }

  void putCodePoint(int codePoint) {
    if (codePoint < 0x80) {
      put((char) codePoint);
    } else {
      room(LONGEST_CODE_POINT);
      putUtf8(codePoint);
    }
  }

  /** As UTF-8 has it; half of a pair, which is no character, becomes a question mark. */
  private void putUtf8(int codePoint) {
    if (codePoint < 0x800) {
      bytes[size++] = (byte) (0xc0 | (codePoint >> 6));
    } else if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      bytes[size++] = '?';
      return;
    } else {
      putUtf8Start(codePoint);
    }
    bytes[size++] = (byte) (0x80 | (codePoint & 0x3f));
  }

  private void putUtf8Start(int codePoint) {
    if (codePoint < 0x10000) {
      bytes[size++] = (byte) (0xe0 | (codePoint >> 12));
    } else {
      bytes[size++] = (byte) (0xf0 | (codePoint >> 18));
      bytes[size++] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
    }
    bytes[size++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
  }

  /** Puts a whole number in decimal digits. */
  void put(long number) {
    room(MOST_DIGITS);
    if (number == Long.MIN_VALUE) {
      putAscii(Long.toString(number));
    } else if (number < 0) {
      bytes[size++] = '-';
      putDigits(-number);
    } else {
      putDigits(number);
    }
  }

  private void putDigits(long number) {
    if (number >= BILLION) {
      putDigits(number / BILLION);
      putNineDigits((int) (number % BILLION));
    } else {
      putDigits((int) number, digits((int) number));
    }
  }

  /** Puts a number with zeros in front of it. */
  void putNineDigits(int number) {
    room(MOST_DIGITS);
    putDigits(number, 9);
  }

  /** Two digits at a time, from the last. */
  private void putDigits(int number, int count) {
    int rest = number;
    int at = size + count;
    while (at - size >= 2) {
      int hundredth = rest / 100;
      int pair = 2 * (rest - 100 * hundredth);
      bytes[--at] = PAIRS[pair + 1];
      bytes[--at] = PAIRS[pair];
      rest = hundredth;
    }
    if (at > size) {
      bytes[--at] = (byte) ('0' + rest);
    }
    size += count;
  }

  private static int digits(int number) {
    int digits = 1;
    for (int most = 9; number > most && digits < 9; most = 10 * most + 9) {
      digits++;
    }
    return digits;
  }

  /** Takes back zeros at the end. */
  void dropZeros() {
    while (bytes[size - 1] == '0') {
      size--;
    }
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  /** Some of the bytes as text. */
  String text(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }
}
