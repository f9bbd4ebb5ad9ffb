package org.terrella.telemetry.grafana;

import java.util.List;

/**
 * One panel.
 *
 * @param title above it
 * @param description behind its question mark: what is seen, and what is not
 * @param width in twenty-fourths of the page
 * @param height in Grafana's rows of 30 pixels
 * @param look what kind it is
 * @param queries at least one
 */
record Panel(
    String title, String description, int width, int height, Look look, List<Query> queries) {
  /** What kind of panel it is. */
  sealed interface Look {
    /**
     * Channels over time: their means, and thin in the same colour the lowest and highest readings.
     *
     * @param unit as Grafana calls it
     */
    record Lines(String unit) implements Look {}

    /** One channel over time, the band between its lowest and highest readings filled. */
    record Filled() implements Look {}

    /** Counts over time, as bars. */
    record Bars() implements Look {}

    /** A table. */
    record Sheet(List<Cell> cells) implements Look {}

    /**
     * One number or word, large.
     *
     * @param field which
     * @param unit as Grafana calls it
     * @param cell how it is coloured
     */
    record Figure(String field, String unit, Cell.Look cell) implements Look {}

    /** How many samples the journal has, how many the database, and the difference. */
    record Balance() implements Look {}

    /**
     * Runs over bench time.
     *
     * @param unit of the readings as Grafana calls it
     */
    record Overlay(String unit) implements Look {}
  }

  /** A row of panels under a heading. */
  record Row(String title, List<Panel> panels) {}
}
