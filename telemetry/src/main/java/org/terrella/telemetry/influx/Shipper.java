package org.terrella.telemetry.influx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.time.Deadline;

/**
 * Ships a journal to a database on a thread of its own, behind the journal: what is shipped is
 * safely on disk before. A database that is slow, down or hanging delays nobody.
 */
public final class Shipper {
  private final Feed.Live feed;
  private final Voyage voyage;
  private final Errand errand;

  private Shipper(Feed.Live feed, Voyage voyage, Errand errand) {
    this.feed = feed;
    this.voyage = voyage;
    this.errand = errand;
  }

  /**
   * Begins to ship, from where an earlier shipper of this run to this target ended.
   *
   * @param journal being written
   * @param directory the journal's
   * @param run the run's directory; {@code dead.lp} and a cursor for the target are kept there
   * @param tags for all rows
   * @param target the database; need not be up
   * @return the shipper, to be finished
   * @throws IOException if the journal cannot be read
   */
  public static Shipper start(
      Journal journal, Path directory, Path run, RunTags tags, InfluxTarget target)
      throws IOException {
    var feed = new Feed.Live(journal);
    var voyage = Voyage.prepare(feed, directory, run, tags, target);
    return new Shipper(feed, voyage, Errand.start(voyage::run, voyage.delivery()));
  }

  /**
   * Tells why nothing is being shipped right now.
   *
   * @return what the database or the disk said last, or empty while all is well
   */
  public Optional<String> trouble() {
    return errand.trouble();
  }

  /**
   * Ships what is left, has the database count it, and ends. To be called after the journal is
   * closed.
   *
   * @param deadline for the database; what it has not taken by then stays unsent
   * @return what became of the samples
   * @throws IOException if the journal could not be read
   * @throws InterruptedException if the caller is being stopped; then nothing more is shipped
   */
  public Shipped finish(Deadline deadline) throws IOException, InterruptedException {
    feed.endSoon();
    errand.await(deadline);
    return voyage.shipped();
  }
}
