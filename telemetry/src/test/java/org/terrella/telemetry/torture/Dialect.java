package org.terrella.telemetry.torture;

import java.util.Collection;
import java.util.List;

/** How a database is asked for the samples of a run. */
enum Dialect {
  /** InfluxDB 1: InfluxQL; a channel at a time, as it lies in its files. */
  INFLUXDB("/query?db=terrella&epoch=ns&q=", "values") {
    @Override
    String channels(String run) {
      return "SHOW TAG VALUES FROM \"sample\" WITH KEY = \"channel\" WHERE \"run\" = '%s'"
          .formatted(run);
    }

    @Override
    List<String> samples(String run, Collection<String> channels) {
      return channels.stream().map(channel -> samples(run, channel)).toList();
    }

    private String samples(String run, String channel) {
      return """
          SELECT "channel", "seq", "bench_s", "device_ns", "value", "text", "missing" \
          FROM "sample" WHERE "run" = '%s' AND "channel" = '%s'"""
          .formatted(run, channel);
    }
  },

  /** QuestDB: SQL; all at once, as it would read everything for each channel. */
  QUESTDB("/exec?query=", "dataset") {
    @Override
    String channels(String run) {
      return "SELECT DISTINCT 'channel', channel FROM \"sample\" WHERE run = '%s'".formatted(run);
    }

    @Override
    List<String> samples(String run, Collection<String> channels) {
      return List.of(
          """
          SELECT CAST(timestamp AS LONG), channel, seq, bench_s, device_ns, value, text, missing \
          FROM "sample" WHERE run = '%s' AND channel IN ('%s')"""
              .formatted(run, String.join("', '", channels)));
    }
  };

  private final String path;
  private final String rows;

  Dialect(String path, String rows) {
    this.path = path;
    this.rows = rows;
  }

  /** Where a query goes; its text is to follow. */
  String path() {
    return path;
  }

  /** What the rows are called in an answer. */
  String rows() {
    return rows;
  }

  /** Asks for the name of each channel, after something else. */
  abstract String channels(String run);

  /** Asks for all samples of channels, as {@link Cells} wants them. */
  abstract List<String> samples(String run, Collection<String> channels);
}
