package org.terrella.controller.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.journal.JournalSummary;
import org.terrella.telemetry.journal.RowListener;

/**
 * How whole a journal is, in all and channel by channel, read back from the disk.
 *
 * @param summary in all
 * @param end bench seconds of the last sample; 0 when there is none
 * @param channels by name
 */
public record JournalFacts(JournalSummary summary, double end, List<ChannelFacts> channels) {
  private static final JournalSummary NOTHING = new JournalSummary(0, 0, 0, 0);

  /** Copies the channels. */
  public JournalFacts {
    channels = List.copyOf(channels);
  }

  /**
   * Reads a journal that nobody writes any more, in bounded memory.
   *
   * @param journal its directory; a run that was killed at once has none
   * @return what it holds
   * @throws IOException if it cannot be read
   */
  public static JournalFacts read(Path journal) throws IOException {
    return read(journal, _ -> {});
  }

  /**
   * Reads a journal for somebody else as well.
   *
   * @param journal its directory
   * @param listener takes each row too
   * @return what it holds
   * @throws IOException if it cannot be read
   */
  public static JournalFacts read(Path journal, RowListener listener) throws IOException {
    var tally = new JournalTally(listener);
    JournalSummary summary =
        Files.isDirectory(journal) ? JournalReader.rows(journal, tally) : NOTHING;
    List<ChannelFacts> channels = tally.channels();
    double end = channels.stream().mapToDouble(ChannelFacts::last).max().orElse(0);
    return new JournalFacts(summary, end, channels);
  }

  /**
   * Counts the samples of all channels that should be there by their periods, and are not.
   *
   * @return zero or more
   */
  public long missed() {
    return channels.stream().mapToLong(ChannelFacts::missed).sum();
  }

  /**
   * The totals as {@code results.json} has them.
   *
   * @return by name, in order
   */
  public Map<String, Object> totals() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("samples", summary.samples());
    fields.put("segments", summary.segments());
    fields.put("gaps", summary.gaps());
    fields.put("tornBytes", summary.tornBytes());
    return fields;
  }

  /**
   * The facts of the channels as {@code results.json} has them.
   *
   * @return by name, in order
   */
  public Map<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("missed", missed());
    fields.put("channels", channels.stream().map(ChannelFacts::fields).toList());
    return fields;
  }
}
