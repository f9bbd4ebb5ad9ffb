package org.terrella.controller.report;

import java.util.Locale;

/** Numbers as people read them. */
final class Numbers {
  private Numbers() {}

  /** A whole number with its digits in threes. */
  static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
  }

  /** So many of something. */
  static String count(long number, String what) {
    return "%s %s%s".formatted(whole(number), what, number == 1 ? "" : "s");
  }

  /** Bytes in the unit that keeps them short. */
  static String bytes(long bytes) {
    if (bytes < 10_000) {
      return count(bytes, "byte");
    }
    return bytes < 10_000_000
        ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /** A time in the unit that keeps it short. */
  static String seconds(double seconds) {
    double size = Math.abs(seconds);
    if (size == 0) {
      return "0 s";
    }
    return size < 0.1
        ? String.format(Locale.ROOT, "%.2f ms", seconds * 1e3)
        : String.format(Locale.ROOT, size < 100 ? "%.2f s" : "%.0f s", seconds);
  }

  /** Bench time as a clock shows it. */
  static String clock(double seconds) {
    long whole = (long) seconds;
    return "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60);
  }
}
