package org.terrella.telemetry.influx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.table.Row;
import org.terrella.telemetry.time.Deadline;

/** Ships what a run left behind, after it has ended or was killed. */
public final class Reshipping {
  private final Path run;
  private final InfluxTarget target;

  /**
   * Prepares to ship a run; opens nothing.
   *
   * @param run the run's directory; {@code dead.lp} and a cursor for the target are kept there
   * @param target the database; need not be up
   */
  public Reshipping(Path run, InfluxTarget target) {
    this.run = run;
    this.target = target;
  }

  /**
   * Forgets what has been shipped before, so that everything is shipped.
   *
   * @throws IOException if it cannot be forgotten
   */
  public void forget() throws IOException {
    Files.deleteIfExists(Bookmark.of(run, target.toString()).file());
  }

  /**
   * Ships the samples that have not been shipped yet, up to the last that is whole, and has the
   * database count all of them.
   *
   * @param journal a directory that nobody writes any more
   * @param tags for all rows
   * @param deadline for the database; what it has not taken by then stays unsent
   * @return what became of the samples
   * @throws IOException if the journal cannot be read
   * @throws InterruptedException if the caller is being stopped; then nothing more is shipped
   */
  public Shipped samples(Path journal, RunTags tags, Deadline deadline)
      throws IOException, InterruptedException {
    var feed = new Feed.Finished(JournalReader.end(journal));
    var voyage = Voyage.prepare(feed, journal, run, tags, target);
    Errand.start(voyage::run, voyage.delivery()).await(deadline);
    return voyage.shipped();
  }

  /**
   * Ships the rows of other tables.
   *
   * @param rows of any table but {@code sample}
   * @param deadline for the database; what it has not taken by then stays unsent
   * @return what became of the rows, unconfirmed
   * @throws IOException if the dead letters cannot be written
   * @throws InterruptedException if the caller is being stopped; then nothing more is shipped
   */
  public Shipped rows(List<Row> rows, Deadline deadline) throws IOException, InterruptedException {
    var lines = new LineBuffer();
    rows.forEach(row -> LineProtocol.put(lines, row));
    var sink = new InfluxSink(target, () -> {});
    var delivery = new Delivery(sink, DeadLetters.open(run, target.toString()));
    try (sink) {
      var batches = new RowBatches(lines, delivery);
      Errand.start(batches::deliver, delivery).await(deadline);
      return batches.shipped();
    }
  }
}
