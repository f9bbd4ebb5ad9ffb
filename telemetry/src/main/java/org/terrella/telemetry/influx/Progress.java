package org.terrella.telemetry.influx;

import org.terrella.telemetry.journal.JournalPosition;

/**
 * How far a journal has been shipped to a target.
 *
 * @param position everything before it has been taken or refused
 * @param accepted samples before it that the database has taken
 * @param dead samples before it that the database refused for good
 */
record Progress(JournalPosition position, long accepted, long dead) {
  static final Progress NONE = new Progress(JournalPosition.START, 0, 0);

  Progress to(JournalPosition next, long moreAccepted, long moreDead) {
    return new Progress(next, accepted + moreAccepted, dead + moreDead);
  }
}
