package org.terrella.telemetry.torture;

/** How a database is asked. */
enum Dialect {
  /** InfluxDB 1: InfluxQL. */
  INFLUXDB("/query?db=terrella&epoch=ns&q=", "values") {
    @Override
    String channels(String run) {
      return "SHOW TAG VALUES FROM \"sample\" WITH KEY = \"channel\" WHERE \"run\" = '%s'"
          .formatted(run);
    }

    @Override
    String samples(String run, String channel) {
      return """
          SELECT "seq", "bench_s", "device_ns", "value", "text", "missing" FROM "sample" \
          WHERE "run" = '%s' AND "channel" = '%s'"""
          .formatted(run, channel);
    }
  },

  /** QuestDB: SQL. */
  QUESTDB("/exec?query=", "dataset") {
    @Override
    String channels(String run) {
      return "SELECT DISTINCT 'channel', channel FROM \"sample\" WHERE run = '%s'".formatted(run);
    }

    @Override
    String samples(String run, String channel) {
      return """
          SELECT CAST(timestamp AS LONG), seq, bench_s, device_ns, value, text, missing \
          FROM "sample" WHERE run = '%s' AND channel = '%s'"""
          .formatted(run, channel);
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

  /** Asks for something and the name, for each channel. */
  abstract String channels(String run);

  /** Asks for all samples of a channel; nanoseconds since 1970 come first. */
  abstract String samples(String run, String channel);
}
