package org.terrella.telemetry.influx;

import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts rows by InfluxQL: each row has exactly one field. */
final class RowCount {
  private static final JsonMapper JSON = new JsonMapper();

  private final InfluxHttp http;

  RowCount(InfluxHttp http) {
    this.http = http;
  }

  long of(String run) throws IOException, InterruptedException {
    var wanted = run.replace("\\", "\\\\").replace("'", "\\'");
    var query = "SELECT count(*) FROM \"sample\" WHERE \"run\" = '%s'".formatted(wanted);
    var result = JSON.readTree(http.query(query)).path("results").path(0);
    if (result.has("error")) {
      throw new IOException("%s answered %s".formatted(query, result.path("error").asString()));
    }
    return sum(result.path("series").path(0).path("values").path(0));
  }

  /** Adds the counts up; the first column is the time. */
  private static long sum(JsonNode row) {
    return row.valueStream().skip(1).mapToLong(count -> count.asLong(0)).sum();
  }
}
