package org.terrella.controller.grafana;

import java.io.IOException;
import java.util.DoubleSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.journal.JournalRow;

/**
 * What the journal of a run says, by channel.
 *
 * @param values of all numbers
 * @param samples of any kind
 * @param missing readings that there are not
 * @param units symbols
 * @param first time of the first sample of all, nanoseconds since 1970
 * @param last the same of the last
 */
record JournalFigures(
    Map<String, DoubleSummaryStatistics> values,
    Map<String, Long> samples,
    Map<String, Long> missing,
    Map<String, String> units,
    long first,
    long last) {
  static JournalFigures of(RecordedRun run) throws IOException {
    var values = new TreeMap<String, DoubleSummaryStatistics>();
    var samples = new TreeMap<String, Long>();
    var missing = new TreeMap<String, Long>();
    var units = new TreeMap<String, String>();
    long[] ends = {Long.MAX_VALUE, Long.MIN_VALUE};
    JournalReader.rows(
        run.journal(),
        row -> {
          String channel = row.channel().name();
          units.put(channel, row.channel().unit());
          samples.merge(channel, 1L, Long::sum);
          missing.merge(channel, row.kind() == JournalRow.Kind.MISSING ? 1L : 0L, Long::sum);
          if (row.kind() == JournalRow.Kind.VALUE) {
            values
                .computeIfAbsent(channel, _ -> new DoubleSummaryStatistics())
                .accept(row.number());
          }
          ends[0] = Math.min(ends[0], row.utcNanos());
          ends[1] = Math.max(ends[1], row.utcNanos());
        });
    return new JournalFigures(values, samples, missing, units, ends[0], ends[1]);
  }

  DoubleSummaryStatistics of(String channel) {
    return values.getOrDefault(channel, new DoubleSummaryStatistics());
  }
}
