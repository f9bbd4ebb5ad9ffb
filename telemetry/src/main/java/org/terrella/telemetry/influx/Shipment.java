package org.terrella.telemetry.influx;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import org.terrella.telemetry.time.Deadline;

/**
 * Brings the rows of one journal to one database, batch by batch, and has the database count them
 * in the end. Where it has fewer than it accepted, everything is brought once more.
 */
final class Shipment {
  /** So long a crash may set back what is remembered; what is sent twice changes nothing. */
  private static final Duration REMEMBERED = Duration.ofSeconds(1);

  private static final int MOST_REWINDS = 3;

  private final Feed feed;
  private final Batches batches;
  private final Delivery delivery;
  private final Bookmark bookmark;
  private final Counting counting;
  private Progress progress;
  private Deadline remember = Deadline.after(Duration.ZERO);
  private OptionalLong confirmed = OptionalLong.empty();
  private String unconfirmed = "";
  private String unremembered = "";
  private int rewound;
  private int doubts;

  /**
   * Prepares to ship.
   *
   * @param start where the batches begin
   * @param counting counts what the database has of this run
   */
  Shipment(
      Feed feed,
      Batches batches,
      Delivery delivery,
      Bookmark bookmark,
      Bookmark.Content start,
      Counting counting) {
    this.feed = feed;
    this.batches = batches;
    this.delivery = delivery;
    this.bookmark = bookmark;
    this.counting = counting;
    this.progress = start.progress();
    this.doubts = start.isClean() ? 0 : MOST_REWINDS;
  }

  /** Ships until the end of the feed and has it confirmed, or until the delivery is stopped. */
  void run() throws IOException, InterruptedException {
    boolean more = true;
    while (more) {
      more = shipNext();
    }
  }

  /** Ships a batch, or waits for one; false at the end. */
  private boolean shipNext() throws IOException, InterruptedException {
    boolean last = feed.isEnding();
    return batches.next() ? deliver() : !last || isRewound();
  }

  private boolean deliver() throws IOException, InterruptedException {
    var outcome = delivery.deliver(batches.batch().all());
    while (outcome == Delivery.Outcome.STUCK) {
      batches.more();
      outcome = delivery.deliver(batches.batch().all());
    }
    if (outcome == Delivery.Outcome.DONE) {
      advance();
      rewindIfInDoubt();
    }
    return outcome == Delivery.Outcome.DONE;
  }

  private void advance() {
    long dead = delivery.buried();
    progress = progress.to(batches.end(), batches.batch().lines() - dead, dead);
    if (remember.hasPassed()) {
      remember(false);
      remember = Deadline.after(REMEMBERED);
    }
  }

  /**
   * A full disk takes no bookmark, yet all that is in the journal can still be shipped. A later
   * shipment then begins further back than it must, which changes nothing.
   */
  private void remember(boolean isClean) {
    try {
      bookmark.write(progress, isClean);
      unremembered = "";
    } catch (IOException full) {
      unremembered = "what is shipped cannot be remembered: " + full.getMessage();
    }
  }

  /** Whoever shipped before us was killed, and perhaps the database with it. */
  private void rewindIfInDoubt() throws IOException, InterruptedException {
    if (doubts > 0) {
      doubts--;
      try {
        if (isShort(counting.count())) {
          rewind();
        }
        doubts = 0;
      } catch (IOException notNow) {
        // asked again after the next batch, and in the end
      }
    }
  }

  /** At the end: has the database count, and goes back to the start when it has too few. */
  private boolean isRewound() throws IOException, InterruptedException {
    var count = count();
    boolean again = isShort(count) && rewound < MOST_REWINDS;
    if (again) {
      rewind();
    } else {
      settle(count);
      remember(!isShort(count));
    }
    return again;
  }

  private void settle(Count count) {
    switch (count) {
      case Count.Rows(long rows) -> confirmed = OptionalLong.of(rows);
      case Count.Unknown(String why) -> unconfirmed = why;
    }
  }

  private Count count() throws InterruptedException {
    while (true) {
      try {
        return counting.count();
      } catch (IOException notNow) {
        if (!delivery.pause(notNow)) {
          throw new InterruptedException("stopped");
        }
      }
    }
  }

  private boolean isShort(Count count) {
    return count instanceof Count.Rows(long rows) && rows < progress.accepted();
  }

  private void rewind() throws IOException {
    rewound++;
    progress = Progress.NONE;
    remember(false);
    batches.rewind();
  }

  /** Says what became of the samples; to be called when nothing is shipped any more. */
  Shipped shipped() throws IOException {
    long unsent = batches.after(progress.position());
    var trouble = confirmed.isPresent() ? unremembered : delivery.trouble().orElse(unconfirmed);
    return new Shipped(progress.accepted(), progress.dead(), unsent, confirmed, rewound, trouble);
  }
}
