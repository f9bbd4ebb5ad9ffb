package org.terrella.telemetry.offending.sleeping;

import java.time.Instant;

/** A class that sleeps and looks at the wall clock. */
final class Sleeps {
  private Sleeps() {}

  static Instant afterAWhile() throws InterruptedException {
    Thread.sleep(1);
    return Instant.now();
  }
}
