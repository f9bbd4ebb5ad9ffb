package org.terrella.telemetry.grafana;

/**
 * What is marked in all plots over time of a dashboard.
 *
 * @param name beside its switch
 * @param color of the mark
 * @param isOn unless somebody switches it off
 * @param query its columns are the tags, the text and, for what lasts, {@code to_ms}
 */
record Annotation(String name, String color, boolean isOn, Query.Listing query) {
  boolean lasts() {
    return query.cells().stream().anyMatch(cell -> cell.column().equals("to_ms"));
  }
}
