package org.terrella.telemetry.journal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.terrella.telemetry.time.Deadline;

/** The journal's thread: writes what is in the ring, and fsyncs it ten times a second. */
final class GroupWriter extends Thread {
  private static final Duration GROUP = Duration.ofMillis(100);

  /**
   * How often it looks at the ring, unasked, so that nobody who records has to wake it. Filling the
   * ring in so short a time takes 15 million samples a second.
   */
  private static final Duration LOOK = Duration.ofMillis(20);

  private final FrameRing ring;
  private final SegmentWriter segments;
  private final Ledger ledger;
  private final CountDownLatch closing = new CountDownLatch(1);
  private long samples;

  /** The frames that were written since the last fsync. */
  private boolean unsynced;

  GroupWriter(FrameRing ring, SegmentWriter segments, Ledger ledger) {
    super("journal");
    this.ring = ring;
    this.segments = segments;
    this.ledger = ledger;
    setDaemon(true);
  }

  /** Lets nobody put in any more and has what is there written. */
  void close() {
    ring.close();
    closing.countDown();
  }

  @Override
  public void run() {
    var fate = Optional.of(new IOException("the journal's thread has died"));
    try (segments) {
      while (writeGroup()) {
        // until the journal is closed or has failed
      }
      fate = Optional.empty();
    } catch (IOException e) {
      fate = Optional.of(e);
    } finally {
      ring.close();
      fate.ifPresent(ledger::fail);
    }
  }

  /** Writes what comes within a tenth of a second and fsyncs it; false when it was the last. */
  private boolean writeGroup() throws IOException {
    var end = Deadline.after(GROUP);
    while (!end.hasPassed() && !ring.isClosed()) {
      take();
      pause();
    }
    boolean last = ring.isClosed();
    take();
    while (last && ring.read() < ring.claimed()) {
      Thread.onSpinWait(); // for whoever has taken room and not yet filled it
      take();
    }
    return settle() && !last;
  }

  private void pause() {
    try {
      boolean _ = closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the journal's thread", e);
    }
  }

  /** Writes what is in the ring by now. */
  private void take() throws IOException {
    long until = ring.claimed();
    for (int at = ring.next(); at != FrameRing.NO_ROOM && ring.read() < until; at = ring.next()) {
      segments.add(ring.memory(), at, ring.length());
      samples += ring.memory().get(at) == Frame.SAMPLE ? 1 : 0;
      unsynced = true;
      ring.pass();
    }
    ring.release();
  }

  /** Fsyncs what was written; false when the journal has failed meanwhile. */
  private boolean settle() throws IOException {
    if (unsynced) {
      segments.sync();
      unsynced = false;
    }
    return ledger.settle(segments.position(), samples);
  }
}
