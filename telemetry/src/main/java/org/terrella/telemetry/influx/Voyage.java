package org.terrella.telemetry.influx;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A shipment with all that it needs, opened together and closed together.
 *
 * @param sink the database
 * @param batches what is brought there
 * @param delivery how
 * @param shipment brings it
 */
record Voyage(Sink sink, Batches batches, Delivery delivery, Shipment shipment) {
  /**
   * Prepares to ship a journal from where an earlier shipment to the same target ended.
   *
   * @param directory the journal's
   * @param run the run's directory
   */
  static Voyage prepare(Feed feed, Path directory, Path run, RunTags tags, InfluxTarget target)
      throws IOException {
    var dead = DeadLetters.open(run, target.toString());
    var bookmark = Bookmark.of(run, target.toString());
    var start = bookmark.read(feed.end());
    var batches = new Batches(directory, feed, tags, start.progress().position());
    var sink = new InfluxSink(target, batches::readAhead);
    var delivery = new Delivery(sink, dead);
    var counting = new RowCount(target, tags.run());
    var shipment = new Shipment(feed, batches, delivery, bookmark, start, counting);
    return new Voyage(sink, batches, delivery, shipment);
  }

  void run() throws IOException, InterruptedException {
    try (sink;
        batches) {
      shipment.run();
    }
  }

  /** Says what became of the samples; to be called when nothing is shipped any more. */
  Shipped shipped() throws IOException {
    return shipment.shipped();
  }
}
