package org.terrella.controller.report;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.journal.JournalReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run directory holds, as far as a report shows it.
 *
 * @param results {@code results.json}
 * @param events {@code events.jsonl}, in order
 * @param series numeric channels with their readings, by name
 */
record RunRecord(JsonNode results, List<JsonNode> events, Map<String, Plotted> series) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A channel and its readings. */
  record Plotted(Channel channel, Series readings) {}

  static RunRecord read(RunDirectory run) throws IOException {
    var series = new TreeMap<String, Plotted>();
    JournalReader.read(run.journal(), sample -> collect(series, sample));
    series.values().removeIf(plotted -> plotted.readings().isEmpty());
    return new RunRecord(
        JSON.readTree(Files.readString(run.results())), events(run), Map.copyOf(series));
  }

  private static void collect(Map<String, Plotted> series, Sample sample) {
    series
        .computeIfAbsent(sample.channel().name(), _ -> new Plotted(sample.channel(), new Series()))
        .readings()
        .add(sample);
  }

  private static List<JsonNode> events(RunDirectory run) throws IOException {
    var events = new ArrayList<JsonNode>();
    for (String line : Files.readAllLines(run.events())) {
      events.add(JSON.readTree(line));
    }
    return events;
  }

  /** All channels with this unit, in order of name. */
  List<Plotted> inUnit(String unit) {
    return series.values().stream()
        .filter(plotted -> plotted.channel().unit().equals(unit))
        .sorted(Comparator.comparing(plotted -> plotted.channel().name()))
        .toList();
  }
}
