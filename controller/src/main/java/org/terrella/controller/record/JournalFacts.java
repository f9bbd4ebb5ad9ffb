package org.terrella.controller.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrella.telemetry.journal.CorruptJournal;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.journal.JournalSummary;
import org.terrella.telemetry.journal.RowListener;

/**
 * How whole a journal is, in all and channel by channel, read back from the disk.
 *
 * @param summary in all
 * @param bytes size of its segments
 * @param corrupt where what was once safely on the disk has changed; only what lies before is told
 * @param end bench seconds of the last sample; 0 when there is none
 * @param channels by name
 */
public record JournalFacts(
    JournalSummary summary,
    long bytes,
    Optional<String> corrupt,
    double end,
    List<ChannelFacts> channels) {
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
    try {
      var summary =
          Files.isDirectory(journal)
              ? JournalReader.rows(journal, tally)
              : new JournalSummary(0, 0, 0, 0);
      return of(summary, journal, Optional.empty(), tally);
    } catch (CorruptJournal broken) {
      return of(
          tally.summary(sizes(journal).size()),
          journal,
          Optional.of(String.valueOf(broken.getMessage())),
          tally);
    }
  }

  private static JournalFacts of(
      JournalSummary summary, Path journal, Optional<String> corrupt, JournalTally tally)
      throws IOException {
    List<ChannelFacts> channels = tally.channels();
    double end = channels.stream().mapToDouble(ChannelFacts::last).max().orElse(0);
    long bytes = sizes(journal).stream().mapToLong(Long::longValue).sum();
    return new JournalFacts(summary, bytes, corrupt, end, channels);
  }

  private static List<Long> sizes(Path journal) throws IOException {
    if (!Files.isDirectory(journal)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(journal)) {
      return files
          .filter(file -> file.toString().endsWith(".journal"))
          .map(file -> file.toFile().length())
          .toList();
    }
  }

  /**
   * Tells whether the journal itself has a hole.
   *
   * @return false only when every sample that reached it is there
   */
  public boolean hasHole() {
    return summary.gaps() > 0 || summary.tornBytes() > 0 || corrupt.isPresent();
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
    fields.put("bytes", bytes);
    fields.put("gaps", summary.gaps());
    fields.put("tornBytes", summary.tornBytes());
    corrupt.ifPresent(where -> fields.put("corrupt", where));
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
