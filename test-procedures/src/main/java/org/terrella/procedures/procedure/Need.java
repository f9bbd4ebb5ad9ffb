package org.terrella.procedures.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One part of a bench that a procedure can need. */
public enum Need {
  /** Something feeds the bus. */
  POWER,
  /** Something heats and cools the board. */
  THERMAL,
  /** Something connects the board to the bus. */
  MAINS,
  /** An input tells that the board's supply is good. */
  POWER_GOOD,
  /** An output resets the board. */
  RESET,
  /** The unit under test. */
  BOARD;

  /**
   * The word that files use.
   *
   * @return such as {@code power-good}
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds the part behind a word that files use.
   *
   * @param word such as {@code power-good}
   * @return the part, or empty
   */
  public static Optional<Need> of(String word) {
    return Arrays.stream(values()).filter(need -> need.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Need::word).toList();
  }
}
