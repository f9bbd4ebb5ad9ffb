package org.terrella.telemetry.influx;

import java.io.IOException;
import java.util.OptionalLong;

/** Delivers lines that are all there from the start. */
final class RowBatches {
  private static final int MOST = 5_000;

  private final LineBuffer lines;
  private final Delivery delivery;
  private long delivered;
  private long dead;

  RowBatches(LineBuffer lines, Delivery delivery) {
    this.lines = lines;
    this.delivery = delivery;
  }

  void deliver() throws IOException, InterruptedException {
    for (int from = 0; from < lines.lines(); from += MOST) {
      var batch = new Lines(lines, from, Math.min(lines.lines(), from + MOST));
      if (!isDelivered(batch)) {
        return;
      }
      delivered += batch.count();
      dead += delivery.buried();
    }
  }

  private boolean isDelivered(Lines batch) throws IOException, InterruptedException {
    var outcome = delivery.deliver(batch);
    while (outcome == Delivery.Outcome.STUCK) {
      outcome = delivery.deliver(batch);
    }
    return outcome == Delivery.Outcome.DONE;
  }

  /** Says what became of the lines; to be called when nothing is delivered any more. */
  Shipped shipped() {
    long unsent = lines.lines() - delivered;
    var trouble = unsent > 0 ? delivery.trouble().orElse("") : "";
    return new Shipped(delivered - dead, dead, unsent, OptionalLong.empty(), 0, trouble);
  }
}
