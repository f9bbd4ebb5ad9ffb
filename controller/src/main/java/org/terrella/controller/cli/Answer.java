package org.terrella.controller.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.terrella.telemetry.store.Cell;
import org.terrella.telemetry.store.RowListener;

/** Writes an answer while it comes, to a limit. */
abstract class Answer implements RowListener {
  /** Looking whether the output still takes anything also flushes it. */
  private static final int LOOK_EVERY = 1000;

  private final PrintWriter out;
  private final long limit;
  private long rows;
  private boolean cut;

  /**
   * Writes.
   *
   * @param out where to
   * @param limit rows, 0 for all
   */
  Answer(PrintWriter out, long limit) {
    this.out = out;
    this.limit = limit;
  }

  @Override
  public final boolean row(List<Cell> cells) throws IOException {
    if (limit > 0 && rows == limit) {
      cut = true;
      return false;
    }
    rows++;
    write(cells);
    if (rows % LOOK_EVERY == 0 && out.checkError()) {
      throw new IOException(
          "the output cannot be written; its reader has ended, or the disk is full");
    }
    return true;
  }

  abstract void write(List<Cell> cells) throws IOException;

  /** Comes when all rows have. */
  abstract void end() throws IOException;

  final PrintWriter out() {
    return out;
  }

  final long rows() {
    return rows;
  }

  /** Whether there are more rows than the limit. */
  final boolean isCut() {
    return cut;
  }
}
