package org.terrella.controller.grafana;

import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A real database that a run is written to and that is asked as Grafana would ask it. */
interface Database extends AutoCloseable {
  /** Writes lines, and returns when they can be read. */
  void write(List<String> lines) throws IOException, InterruptedException;

  /**
   * Asks a query of a panel or an annotation.
   *
   * @param query as the dashboard keeps it
   * @param scene time and variables
   * @throws IOException if the database refuses it; says why
   */
  Answer ask(JsonNode query, Scene scene) throws IOException, InterruptedException;

  /**
   * Asks for the values of a variable.
   *
   * @param query as the dashboard keeps it
   */
  List<String> values(String query, Scene scene) throws IOException, InterruptedException;

  @Override
  void close();
}
