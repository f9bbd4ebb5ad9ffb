package org.terrella.telemetry.columnar;

import java.io.IOException;
import org.terrella.telemetry.journal.JournalSummary;
import org.terrella.telemetry.journal.RowListener;

/** Rows that can be read more than once, always the same and in the order of their recording. */
@FunctionalInterface
public interface RowSource {
  /**
   * Reads all rows.
   *
   * @param listener takes them one by one
   * @return what the journal behind them turned out to hold
   * @throws IOException if they cannot be read, or the listener cannot take one
   */
  JournalSummary read(RowListener listener) throws IOException;
}
