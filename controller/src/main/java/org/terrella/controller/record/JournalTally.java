package org.terrella.controller.record;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.journal.JournalRow;
import org.terrella.telemetry.journal.JournalSummary;
import org.terrella.telemetry.journal.RowListener;

/** Counts the samples of every channel while they are read, and passes them on. */
final class JournalTally implements RowListener {
  /** A segment has its own objects for its channels: those of old segments are let go. */
  private static final int MOST_OBJECTS = 10_000;

  private final RowListener listener;
  private final Map<String, ChannelTally> byName = new TreeMap<>();
  private final IdentityHashMap<Channel, ChannelTally> byObject = new IdentityHashMap<>();

  JournalTally(RowListener listener) {
    this.listener = listener;
  }

  @Override
  public void row(JournalRow row) throws IOException {
    tally(row.channel()).add(row);
    listener.row(row);
  }

  List<ChannelFacts> channels() {
    return byName.values().stream().map(ChannelTally::facts).toList();
  }

  /** What has been read so far of a journal in so many files. */
  JournalSummary summary(int segments) {
    List<ChannelFacts> facts = channels();
    return new JournalSummary(
        facts.stream().mapToLong(ChannelFacts::samples).sum(),
        segments,
        0,
        facts.stream().mapToLong(ChannelFacts::lost).sum());
  }

  private ChannelTally tally(Channel channel) {
    var known = byObject.get(channel);
    return known == null ? find(channel) : known;
  }

  private ChannelTally find(Channel channel) {
    if (byObject.size() > MOST_OBJECTS) {
      byObject.clear();
    }
    var tally = byName.computeIfAbsent(channel.name(), _ -> new ChannelTally(channel));
    byObject.put(channel, tally);
    return tally;
  }
}
