package org.terrella.telemetry.grafana;

import java.util.List;

/**
 * A column of a table that is shown.
 *
 * @param column in the database
 * @param title above it
 * @param unit as Grafana calls it, or empty
 * @param width in pixels, or 0 to let Grafana choose
 * @param look how it is shown
 * @param links where its cells lead to
 */
record Cell(String column, String title, String unit, int width, Look look, List<Link> links) {
  /** How a cell is shown. */
  enum Look {
    /** As it is. */
    PLAIN,
    /** Not at all; links of other cells use it. */
    HIDDEN,
    /** Coloured: a verdict. */
    VERDICT,
    /** Coloured when negative: a margin. */
    MARGIN,
    /** Coloured unless zero: a count of what should not be. */
    FAULTS
  }

  static Cell of(String column, String title) {
    return new Cell(column, title, "", 0, Look.PLAIN, List.of());
  }

  static Cell hidden(String column) {
    return of(column, column).looking(Look.HIDDEN);
  }

  Cell in(String other) {
    return new Cell(column, title, other, width, look, links);
  }

  Cell wide(int pixels) {
    return new Cell(column, title, unit, pixels, look, links);
  }

  Cell looking(Look other) {
    return new Cell(column, title, unit, width, other, links);
  }

  Cell leadingTo(Link... others) {
    return new Cell(column, title, unit, width, look, List.of(others));
  }

  /** A whole millisecond later, so that what happened within it is before. */
  boolean isRoundedUp() {
    return column.equals(UNTIL);
  }

  /** The end of a run, rounded up. */
  static final String UNTIL = "until_ms";
}
