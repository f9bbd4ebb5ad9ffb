package org.terrella.drivers.scpi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Why a supply took its output off: bits of the questionable status condition register. The bit
 * numbers are those of other Keysight supplies, not read in the E4360's manual.
 *
 * @see "Keysight N6700C Operating and Service Guide, Questionable Status Group"
 */
enum Protection {
  OVER_VOLTAGE(0),
  OVER_CURRENT(1),
  POWER_FAIL(2),
  POWER_LIMIT(3),
  OVER_TEMPERATURE(4),
  INHIBIT(9),
  /** Where a supply has an I/O watchdog, that sets this bit too. */
  COUPLED_OR_WATCHDOG(11);

  private final int bit;

  Protection(int bit) {
    this.bit = bit;
  }

  static List<Protection> trippedIn(int condition) {
    return Arrays.stream(values()).filter(p -> (condition >> p.bit & 1) == 1).toList();
  }

  static String describe(int condition) {
    String reasons =
        trippedIn(condition).stream().map(Protection::words).collect(Collectors.joining(", "));
    return "protection tripped: %s (STAT:QUES:COND %d)".formatted(reasons, condition);
  }

  private String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
