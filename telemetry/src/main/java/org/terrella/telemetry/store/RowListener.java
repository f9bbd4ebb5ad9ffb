package org.terrella.telemetry.store;

import java.io.IOException;
import java.util.List;

/** Hears an answer, row by row. */
public interface RowListener {
  /**
   * Comes first.
   *
   * @param names of the columns
   * @throws IOException if the listener cannot go on
   */
  void columns(List<String> names) throws IOException;

  /**
   * Comes for each row.
   *
   * @param cells one for each column
   * @return whether to go on
   * @throws IOException if the listener cannot go on
   */
  boolean row(List<Cell> cells) throws IOException;
}
