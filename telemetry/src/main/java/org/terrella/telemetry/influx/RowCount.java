package org.terrella.telemetry.influx;

import java.io.IOException;
import java.time.Duration;
import org.terrella.telemetry.time.Deadline;
import org.terrella.telemetry.time.ScaledClock;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts samples by InfluxQL, or by SQL on QuestDB: every one of them has a number. */
final class RowCount implements Counting {
  private static final JsonMapper JSON = new JsonMapper();

  /** How long QuestDB may take to show what it has accepted. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration POLL = Duration.ofMillis(50);

  private final InfluxTarget target;
  private final Questions questions;

  /** As it is stored. */
  private final String run;

  RowCount(InfluxTarget target, String run) {
    this.target = target;
    this.run = Escapes.tag(run);
    this.questions = new Questions(target);
  }

  @Override
  public Count count() throws IOException, InterruptedException {
    return switch (target.api()) {
      case Api.QuestDb _ -> bySql();
      case Api.V1 _, Api.V2 _, Api.Unknown _ -> byInfluxQl();
    };
  }

  private Count byInfluxQl() throws IOException {
    var wanted = run.replace("\\", "\\\\").replace("'", "\\'");
    var query = "SELECT count(\"seq\") FROM \"sample\" WHERE \"run\" = '%s'".formatted(wanted);
    var answer = questions.influxQl(query);
    var result = json(query, answer).path("results").path(0);
    if (answer.status() != 200 || result.isMissingNode() || result.has("error")) {
      return unknown(query, answer);
    }
    var row = result.path("series").path(0).path("values").path(0);
    return new Count.Rows(row.path(1).asLong(0));
  }

  private Count bySql() throws IOException, InterruptedException {
    awaitApplied();
    var query = "SELECT count() FROM \"sample\" WHERE run = '%s'".formatted(run.replace("'", "''"));
    var answer = questions.sql(query);
    var count = json(query, answer).path("dataset").path(0).path(0);
    return answer.status() == 200 && count.isNumber()
        ? new Count.Rows(count.asLong())
        : unknown(query, answer);
  }

  /** Waits until all that QuestDB has accepted can be seen. */
  private void awaitApplied() throws IOException, InterruptedException {
    var clock = new ScaledClock(1);
    var patience = Deadline.after(PATIENCE);
    while (isBehind()) {
      if (patience.hasPassed()) {
        throw new IOException(target.says("does not show all yet of what it has accepted"));
      }
      clock.sleep(POLL);
    }
  }

  private boolean isBehind() throws IOException {
    var query =
        "SELECT sequencerTxn - writerTxn, suspended FROM wal_tables() WHERE name = 'sample'";
    var table = json(query, questions.sql(query)).path("dataset").path(0);
    if (table.path(1).asBoolean(false)) {
      throw new IOException(
          target.says(
              "the table sample is suspended and shows nothing new; its log says why, then"
                  + " ALTER TABLE \"sample\" RESUME WAL"));
    }
    return table.path(0).asLong(0) > 0;
  }

  /** What a server in trouble answers is no answer at all. */
  private JsonNode json(String query, Questions.Answer answer) throws IOException {
    if (answer.status() >= 500 || answer.status() == 429) {
      throw new IOException(unknown(query, answer).why());
    }
    try {
      return JSON.readTree(answer.body());
    } catch (JacksonException e) {
      return JSON.missingNode();
    }
  }

  private Count.Unknown unknown(String query, Questions.Answer answer) {
    return new Count.Unknown(
        target.says("%s answered %d %s".formatted(query, answer.status(), answer.body().strip())));
  }
}
