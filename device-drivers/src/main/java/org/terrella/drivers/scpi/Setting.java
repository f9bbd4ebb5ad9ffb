package org.terrella.drivers.scpi;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A number to set and to read back.
 *
 * @param header such as {@code CURR:SAS:ISC}, or relative to the setting before it in the message
 * @param value what is wanted
 * @param tolerance most that it may read back away from that
 */
record Setting(String header, double value, double tolerance) {
  static String message(List<Setting> settings, String channels) {
    return settings.stream()
        .map(s -> "%s %s,%s".formatted(s.header, ScpiNumber.write(s.value), channels))
        .collect(Collectors.joining(";"));
  }

  static String query(List<Setting> settings, String channels) {
    return settings.stream()
        .map(s -> "%s? %s".formatted(s.header, channels))
        .collect(Collectors.joining(";"));
  }

  /** Throws IllegalArgumentException when it is not so many numbers. */
  static double[] read(String answer, int count) {
    String[] fields = answer.split(";", -1);
    if (fields.length != count) {
      throw new IllegalArgumentException("not %d numbers: %s".formatted(count, answer));
    }
    return Arrays.stream(fields).mapToDouble(ScpiNumber::read).toArray();
  }

  boolean isMetBy(double got) {
    return Math.abs(got - value) <= tolerance;
  }
}
