package org.terrella.controller.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.terrella.controller.record.JournalFacts;
import org.terrella.controller.record.RunAccount;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.journal.JournalRow;

/**
 * What a run directory holds, as far as a report shows it.
 *
 * @param directory itself
 * @param account what the run was and what came of it
 * @param journal how whole its record is, read just now
 * @param series channels that are drawn, with their readings, by name
 */
record RunRecord(
    RunDirectory directory, RunAccount account, JournalFacts journal, Map<String, Plotted> series) {
  /** All series together keep so many points, so that a page of many channels still opens. */
  private static final int MOST_POINTS = 400_000;

  /** A channel and its readings. */
  record Plotted(Channel channel, Series readings) {}

  static RunRecord read(RunDirectory directory) throws IOException {
    var series = new HashMap<String, Plotted>();
    JournalFacts journal = JournalFacts.read(directory.journal(), row -> collect(series, row));
    series.values().removeIf(plotted -> plotted.readings().isEmpty());
    series.values().forEach(each -> each.readings().thinTo(MOST_POINTS / series.size()));
    return new RunRecord(
        directory, RunAccount.read(directory, journal), journal, Map.copyOf(series));
  }

  /** Makes no object for a row. */
  private static void collect(Map<String, Plotted> series, JournalRow row) {
    Channel channel = row.channel();
    if (row.kind() == JournalRow.Kind.TEXT || !Plots.isDrawn(channel.unit())) {
      return;
    }
    Plotted known = series.get(channel.name());
    if (known == null) {
      known = new Plotted(channel, new Series(channel.period()));
      series.put(channel.name(), known);
    }
    known.readings().add(row);
  }

  /** All channels with this unit, in order of name. */
  List<Plotted> inUnit(String unit) {
    return series.values().stream()
        .filter(plotted -> plotted.channel().unit().equals(unit))
        .sorted(Comparator.comparing(plotted -> plotted.channel().name()))
        .toList();
  }
}
