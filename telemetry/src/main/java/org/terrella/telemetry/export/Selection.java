package org.terrella.telemetry.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.terrella.telemetry.columnar.RowSource;
import org.terrella.telemetry.journal.JournalRow;
import org.terrella.telemetry.journal.RowListener;

/**
 * Which samples are wanted.
 *
 * @param channels matching any of these; all channels when there are none
 * @param fromNanos bench time of the first, included
 * @param toNanos bench time of the last, not included
 */
public record Selection(List<ChannelPattern> channels, long fromNanos, long toNanos) {
  /** All there is. */
  public static final Selection EVERYTHING =
      new Selection(List.of(), Long.MIN_VALUE, Long.MAX_VALUE);

  /** Copies the patterns. */
  public Selection {
    channels = List.copyOf(channels);
  }

  /**
   * What was asked for and is not there.
   *
   * @param patterns that match no channel
   * @param known the channels that there are
   */
  public record Unmatched(List<ChannelPattern> patterns, SortedSet<String> known) {}

  /** All patterns have been matched: no need to read on. */
  private static final class Enough extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Leaves out what is not wanted.
   *
   * @param rows to choose from
   * @return only the wanted ones
   */
  public RowSource of(RowSource rows) {
    return equals(EVERYTHING) ? rows : listener -> rows.read(passing(listener));
  }

  private RowListener passing(RowListener listener) {
    Map<String, Boolean> wanted = new HashMap<>();
    return row -> {
      if (isInTime(row) && wanted.computeIfAbsent(row.channel().name(), this::isWanted)) {
        listener.row(row);
      }
    };
  }

  private boolean isInTime(JournalRow row) {
    return row.benchNanos() >= fromNanos && row.benchNanos() < toNanos;
  }

  private boolean isWanted(String channel) {
    return channels.isEmpty() || channels.stream().anyMatch(pattern -> pattern.matches(channel));
  }

  /**
   * Looks for patterns that match no channel, at any time of the run. Reads only as far as it must.
   *
   * @param rows all there are
   * @return no patterns when each has its channel
   * @throws IOException if the rows cannot be read
   */
  public Unmatched unmatched(RowSource rows) throws IOException {
    var left = new ArrayList<>(channels);
    var known = new TreeSet<String>();
    if (!left.isEmpty()) {
      try {
        rows.read(row -> strike(row.channel().name(), left, known));
      } catch (Enough all) {
        return new Unmatched(List.of(), known);
      }
    }
    return new Unmatched(left, known);
  }

  private static void strike(String channel, List<ChannelPattern> left, SortedSet<String> known)
      throws Enough {
    if (known.add(channel) && left.removeIf(one -> one.matches(channel)) && left.isEmpty()) {
      throw new Enough();
    }
  }
}
