package org.terrella.telemetry.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.channel.SampleListener;

/** Reads a journal that nobody writes any more. */
public final class JournalReader {
  private final RowListener listener;
  private final Map<Channel, Long> next = new HashMap<>();
  private long samples;
  private long torn;
  private long gaps;

  private JournalReader(RowListener listener) {
    this.listener = listener;
  }

  /**
   * Reads all samples in the order in which they were recorded.
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

  private void read(Path file) throws IOException {
    long size = Files.size(file);
    try (var segment = new SegmentReader(file)) {
      var sample = segment.next(size);
      while (sample.isPresent()) {
        take(sample.get());
        sample = segment.next(size);
      }
      torn += size - segment.offset();
    }
  }

  private void take(Sample sample) throws IOException {
    long expected = next.getOrDefault(sample.channel(), 0L);
    gaps += Math.max(0, sample.sequence() - expected);
    next.put(sample.channel(), Math.max(expected, sample.sequence() + 1));
    samples++;
    listener.row(new SampleRow(sample));
  }
}
