package org.terrella.telemetry.journal;

import java.io.IOException;

/** Somebody who reads a journal row by row. */
@FunctionalInterface
public interface RowListener {
  /**
   * Takes one row.
   *
   * @param row valid during the call only
   * @throws IOException if it cannot be taken; ends the reading
   */
  void row(JournalRow row) throws IOException;
}
