package org.terrella.telemetry.grafana;

import java.util.List;
import java.util.Map;
import org.terrella.telemetry.table.Table;

/** Something a person chooses at the top of a dashboard. */
sealed interface Variable {
  /** Its name in queries and links. */
  String name();

  /**
   * One or more of the values that a tag has.
   *
   * @param table where
   * @param column the tag
   * @param how many may be chosen
   * @param newestFirst else by the alphabet
   */
  record Values(
      String name,
      String label,
      Table table,
      String column,
      List<Condition> where,
      Choice how,
      boolean newestFirst)
      implements Variable {}

  /** How many may be chosen. */
  enum Choice {
    /** One. */
    ONE,
    /** One, or all of them. */
    ONE_OR_ALL,
    /** Any number, or all of them. */
    ANY_OR_ALL,
    /** Any number, at least one. */
    ANY
  }

  /** One of a few words; the first unless chosen otherwise. */
  record Few(String name, Map<Target, String> label, Map<Target, List<String>> words)
      implements Variable {}
}
