package org.terrella.controller.record;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.terrella.controller.record.ChannelFacts.Gap;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.journal.JournalRow;

/** Counts one channel's samples while they are read; makes no object for a sample. */
final class ChannelTally {
  /** So many gaps are kept with their times; the others are counted. */
  static final int MOST_GAPS = 20;

  /** Stands for no period. */
  private static final long NONE = -1;

  private final Channel channel;
  private final long period;
  private final List<Gap> firstGaps = new ArrayList<>();
  private long samples;
  private long lost;
  private long next;
  private long noReading;
  private long notANumber;
  private double largest = Double.NEGATIVE_INFINITY;
  private long first;
  private long last;
  private long longestGap;
  private long longestGapAt;
  private long periodError = NONE;
  private long gaps;
  private long marks;
  private boolean lastIsMissing;

  ChannelTally(Channel channel) {
    this.channel = channel;
    this.period = channel.period().map(every -> every.toNanos()).orElse(NONE);
  }

  void add(JournalRow row) {
    long at = row.benchNanos();
    if (samples == 0) {
      first = at;
    } else {
      follow(at);
    }
    samples++;
    last = at;
    number(row.sequence());
    read(row);
  }

  private void follow(long at) {
    long gap = at - last;
    if (isMarked(gap)) {
      marks++;
    }
    if (gap > longestGap) {
      longestGap = gap;
      longestGapAt = last;
    }
    if (period != NONE) {
      periodError = Math.max(periodError, Math.abs(gap - period));
      late(at, gap);
    }
  }

  /**
   * Whether the sample before only marks, just before a late one, that there were times without
   * any.
   */
  private boolean isMarked(long gap) {
    return lastIsMissing && period != NONE && gap < period / 20;
  }

  private void late(long at, long gap) {
    if (gap > period + period / 2) {
      gaps++;
      if (firstGaps.size() < MOST_GAPS) {
        firstGaps.add(new Gap(last / 1e9, at / 1e9));
      }
    }
  }

  private void number(long sequence) {
    lost += Math.max(0, sequence - next);
    next = Math.max(next, sequence + 1);
  }

  private void read(JournalRow row) {
    lastIsMissing = row.kind() == JournalRow.Kind.MISSING;
    switch (row.kind()) {
      case MISSING -> noReading++;
      case VALUE -> number(row.number());
      case TEXT -> {}
    }
  }

  private void number(double number) {
    if (Double.isFinite(number)) {
      largest = Math.max(largest, number);
    } else {
      notANumber++;
    }
  }

  ChannelFacts facts() {
    return new ChannelFacts(
        channel,
        samples,
        lost,
        marks,
        noReading,
        notANumber,
        Double.isFinite(largest) ? OptionalDouble.of(largest) : OptionalDouble.empty(),
        first / 1e9,
        last / 1e9,
        longestGap / 1e9,
        longestGapAt / 1e9,
        periodError == NONE ? OptionalDouble.empty() : OptionalDouble.of(periodError / 1e9),
        gaps,
        firstGaps);
  }
}
