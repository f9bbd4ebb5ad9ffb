package org.terrella.telemetry.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Resume;
import org.terrella.telemetry.channel.SampleListener;

/** Reads a journal that nobody writes any more. */
public final class JournalReader {
  private final RowListener listener;
  private final Map<String, Progress> progress = new HashMap<>();

  /** As the channels are told apart within a segment, which is faster than by name. */
  private final IdentityHashMap<Channel, Progress> within = new IdentityHashMap<>();

  private long samples;
  private long torn;
  private long gaps;

  private JournalReader(RowListener listener) {
    this.listener = listener;
  }

  /**
   * Reads all samples in the order in which they were recorded. Where there are many, {@link #rows}
   * does without an object for each.
   *
   * @param directory the journal
   * @param listener takes the samples
   * @return what there was
   * @throws CorruptJournal if what was once safely on disk has changed; names file and byte
   * @throws IOException if a file cannot be read
   */
  public static JournalSummary read(Path directory, SampleListener listener) throws IOException {
    return rows(directory, row -> listener.sampled(row.sample()));
  }

  /**
   * Reads all rows in the order in which they were recorded.
   *
   * @param directory the journal
   * @param listener takes the rows
   * @return what there was
   * @throws CorruptJournal if what was once safely on disk has changed; names file and byte
   * @throws IOException if a file cannot be read, or the listener cannot take a row
   */
  public static JournalSummary rows(Path directory, RowListener listener) throws IOException {
    var reader = new JournalReader(listener);
    var files = Segments.list(directory);
    for (var file : files) {
      reader.read(file);
    }
    return new JournalSummary(reader.samples, files.size(), reader.torn, reader.gaps);
  }

  /**
   * Tells where a journal ends, to read all of it with a {@link JournalCursor}.
   *
   * @param directory the journal
   * @return after its last whole frame; what a crash tore off behind it is not counted
   * @throws CorruptJournal if what was once safely on disk has changed in the last segment, or one
   *     is missing
   * @throws IOException if a file cannot be read, or there is none
   */
  public static JournalPosition end(Path directory) throws IOException {
    int last = Segments.list(directory).size();
    var file = Segments.file(directory, Math.max(1, last));
    try (var segment = new SegmentReader(file)) {
      while (segment.next(segment.size())) {
        // only its length is wanted
      }
      return new JournalPosition(last, segment.offset());
    }
  }

  /**
   * Tells where each channel goes on, for a recorder that continues a run after a crash.
   *
   * @param directory the journal that the crash left
   * @return by the channel's name
   * @throws CorruptJournal if what was once safely on disk has changed; names file and byte
   * @throws IOException if a file cannot be read
   */
  public static Map<String, Resume> resume(Path directory) throws IOException {
    var reader = new JournalReader(row -> {});
    for (var file : Segments.list(directory)) {
      reader.read(file);
    }
    return reader.progress.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().resume()));
  }

  private void read(Path file) throws IOException {
    within.clear();
    try (var segment = new SegmentReader(file)) {
      while (segment.next(segment.size())) {
        take(segment.row());
      }
      torn += segment.size() - segment.offset();
    }
  }

  private void take(JournalRow row) throws IOException {
    gaps += progress(row.channel()).skipped(row);
    samples++;
    listener.row(row);
  }

  private Progress progress(Channel channel) {
    var known = within.get(channel);
    return known == null ? find(channel) : known;
  }

  private Progress find(Channel channel) {
    var found = progress.computeIfAbsent(channel.name(), name -> new Progress());
    within.put(channel, found);
    return found;
  }

  /** How far a channel has come. */
  private static final class Progress {
    private long next;
    private long utc = Long.MIN_VALUE;

    /** Tells how many samples are absent before a row. */
    long skipped(JournalRow row) {
      long skipped = Math.max(0, row.sequence() - next);
      next = Math.max(next, row.sequence() + 1);
      utc = Math.max(utc, row.utcNanos());
      return skipped;
    }

    Resume resume() {
      return new Resume(next, FrameCodec.instant(utc));
    }
  }
}
