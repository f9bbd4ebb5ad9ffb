package org.terrella.telemetry.grafana;

import java.util.List;

/**
 * One dashboard.
 *
 * @param topic which
 * @param title at its head
 * @param description what a person finds there
 * @param variables to choose from, each after those that it depends on
 * @param annotations marked in all plots over time
 * @param rows from top to bottom
 */
record Dashboard(
    Topic topic,
    String title,
    String description,
    List<Variable> variables,
    List<Annotation> annotations,
    List<Panel.Row> rows) {}
