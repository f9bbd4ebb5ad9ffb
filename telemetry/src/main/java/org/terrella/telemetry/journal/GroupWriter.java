package org.terrella.telemetry.journal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.terrella.telemetry.time.Deadline;

/** The journal's thread: writes what is in the ring, and fsyncs it ten times a second. */
final class GroupWriter extends Thread {
  private static final Duration GROUP = Duration.ofMillis(100);
  private static final long STRAGGLER_NANOS = 50_000;

  private final FrameRing ring;
  private final SegmentWriter segments;
  private final Ledger ledger;
  private final AtomicBoolean called = new AtomicBoolean();
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

  /** Has it look at the ring at once. */
  void call() {
    if (called.compareAndSet(false, true)) {
      LockSupport.unpark(this);
    }
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
      await(end);
    }
    boolean last = ring.isClosed();
    take();
    while (last && ring.read() < ring.claimed()) {
      LockSupport.parkNanos(STRAGGLER_NANOS);
      take();
    }
    return settle() && !last;
  }

  private void await(Deadline end) {
    while (!called.get() && !ring.isClosed() && !end.hasPassed()) {
      LockSupport.parkNanos(end.remaining().toNanos());
    }
    called.set(false);
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
