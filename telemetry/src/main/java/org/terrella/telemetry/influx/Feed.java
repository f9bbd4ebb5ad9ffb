package org.terrella.telemetry.influx;

import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.journal.JournalPosition;
import org.terrella.telemetry.time.Deadline;

/** A journal, as far as it may be shipped. */
interface Feed {
  /** Up to where it is safely on disk. */
  JournalPosition end();

  /** Tells whether there will be nothing more. */
  boolean isEnding();

  /** Waits for something after a position. */
  void await(JournalPosition position, Deadline deadline) throws InterruptedException;

  /** A journal that nobody writes any more. */
  record Finished(JournalPosition end) implements Feed {
    @Override
    public boolean isEnding() {
      return true;
    }

    @Override
    public void await(JournalPosition position, Deadline deadline) {}
  }

  /** A journal that is being written until somebody says that it is not. */
  final class Live implements Feed {
    private final Journal journal;
    private volatile boolean ending;

    Live(Journal journal) {
      this.journal = journal;
    }

    void endSoon() {
      ending = true;
    }

    @Override
    public JournalPosition end() {
      return journal.durable();
    }

    @Override
    public boolean isEnding() {
      return ending;
    }

    @Override
    public void await(JournalPosition position, Deadline deadline) throws InterruptedException {
      journal.awaitBeyond(position, deadline);
    }
  }
}
