package org.terrella.telemetry.columnar;

import java.util.LinkedHashSet;
import java.util.Optional;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.journal.JournalRow;
import org.terrella.telemetry.journal.RowListener;

/** Counts and digests of the rows of every channel, however the channels are mixed. */
final class Tallies implements RowListener {
  private final ByChannel<Tally> channels = new ByChannel<>(_ -> new Tally());
  private long rows;

  @Override
  public void row(JournalRow row) {
    channels.of(row.channel()).add(row);
    rows++;
  }

  long rows() {
    return rows;
  }

  int channels() {
    return channels.channels().size();
  }

  /** The first channel whose rows are not the same; both can be used only once. */
  Optional<Channel> difference(Tallies other) {
    var all = new LinkedHashSet<>(channels.channels());
    all.addAll(other.channels.channels());
    return all.stream().filter(channel -> !agreeOn(channel, other)).findFirst();
  }

  private boolean agreeOn(Channel channel, Tallies other) {
    var mine = channels.known(channel);
    var theirs = other.channels.known(channel);
    return mine.isPresent() && theirs.isPresent() && mine.get().agreesWith(theirs.get());
  }
}
