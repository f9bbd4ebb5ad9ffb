package org.terrella.controller.grafana;

import java.io.IOException;

/**
 * A database that holds a run.
 *
 * @param database to be asked
 * @param run that was written to it
 */
record FilledDatabase(Database database, RecordedRun run) implements AutoCloseable {
  static FilledDatabase fill(Database database, RecordedRun run)
      throws IOException, InterruptedException {
    database.write(Lines.of(run));
    return new FilledDatabase(database, run);
  }

  @Override
  public void close() {
    database.close();
  }
}
