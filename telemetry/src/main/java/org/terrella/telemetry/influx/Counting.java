package org.terrella.telemetry.influx;

import java.io.IOException;

/** Counts what a database holds of a run. */
@FunctionalInterface
interface Counting {
  /**
   * Counts the samples.
   *
   * @throws IOException if it cannot be asked now
   */
  Count count() throws IOException, InterruptedException;
}
