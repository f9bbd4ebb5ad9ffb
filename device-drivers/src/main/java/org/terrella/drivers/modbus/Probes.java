package org.terrella.drivers.modbus;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Readings that can be told from each other by their length alone. No other request of a driver may
 * have one of these lengths, and none is used again while an earlier probe of that length may still
 * be answered, as long as there is another.
 */
final class Probes {
  private final int unit;
  private final int address;
  private final int shortest;
  private final int longest;
  private final Set<Integer> unanswered = new LinkedHashSet<>();
  private int last;

  /** Reads {@code shortest} to {@code longest} registers from one address on. */
  Probes(int unit, int address, int shortest, int longest) {
    this.unit = unit;
    this.address = address;
    this.shortest = shortest;
    this.longest = longest;
    last = longest;
  }

  RtuRequest next() {
    if (unanswered.size() > longest - shortest) {
      unanswered.clear();
    }
    do {
      last = last == longest ? shortest : last + 1;
    } while (!unanswered.add(last));
    return RtuRequest.read(unit, address, last);
  }

  /** Everything sent before has been answered or never will be. */
  void settled() {
    unanswered.clear();
  }
}
