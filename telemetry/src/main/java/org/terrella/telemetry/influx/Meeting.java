package org.terrella.telemetry.influx;

import java.io.IOException;
import java.util.ArrayList;
import org.terrella.telemetry.table.Column;
import org.terrella.telemetry.table.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first talk with a database, before anything is written to it. */
final class Meeting {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String TIME = "TIMESTAMP_NS";

  private final InfluxTarget target;
  private final Questions questions;

  Meeting(InfluxTarget target) {
    this.target = target;
    this.questions = new Questions(target);
  }

  /**
   * Asks what is not known yet, and makes a database on those that can.
   *
   * @throws IOException if it does not answer, or must not be written to as it is
   */
  Api api() throws IOException {
    return switch (target.api()) {
      case Api.V2 known -> known;
      case Api.V1 known -> {
        questions.createDatabase(known.database());
        yield known;
      }
      case Api.QuestDb known -> {
        requireTables();
        yield known;
      }
      case Api.Unknown _ -> ask();
    };
  }

  private Api ask() throws IOException {
    var version = questions.version();
    if (version.isQuestDb()) {
      throw new IOException("this is a QuestDB; write %s?questdb".formatted(target.base()));
    }
    if (version.major() == 1) {
      questions.createDatabase(TargetUrl.DEFAULT);
    }
    boolean isOld = version.major() == 1 && version.minor() < 8;
    return isOld ? new Api.V1(TargetUrl.DEFAULT) : new Api.V2(TargetUrl.DEFAULT, TargetUrl.DEFAULT);
  }

  /**
   * QuestDB makes a table that it does not know by itself, with microseconds and without removing
   * what comes twice: half of a record there would be lost or doubled in silence.
   */
  private void requireTables() throws IOException {
    var unfit = new ArrayList<String>();
    for (var table : Table.values()) {
      if (!isFit(table)) {
        unfit.add(table.word());
      }
    }
    if (!unfit.isEmpty()) {
      throw new IOException(
          "no tables %s with nanoseconds and deduplication by all tags; docs/reference/databases.md"
                  .formatted(unfit)
              + " says how to make them");
    }
  }

  private boolean isFit(Table table) throws IOException {
    var found = columns(table);
    boolean isTimed =
        found.valueStream().anyMatch(one -> isKey(one) && one.path(1).asString("").equals(TIME));
    return isTimed
        && table.columns().stream()
            .filter(column -> column.type() == Column.Type.TAG)
            .allMatch(tag -> found.valueStream().anyMatch(one -> isKey(one) && names(one, tag)));
  }

  private static boolean names(JsonNode found, Column tag) {
    return found.path(0).asString("").equals(tag.name());
  }

  private static boolean isKey(JsonNode found) {
    return found.path(2).asBoolean(false);
  }

  private JsonNode columns(Table table) throws IOException {
    var query =
        "SELECT \"column\", type, upsertKey FROM table_columns('%s')".formatted(table.word());
    var answer = questions.sql(query);
    if (answer.status() == 401 || answer.status() == 403 || answer.status() >= 500) {
      throw new IOException("%s answered %d %s".formatted(query, answer.status(), answer.body()));
    }
    try {
      return JSON.readTree(answer.body()).path("dataset");
    } catch (JacksonException e) {
      throw new IOException("%s answered %s; is it a QuestDB?".formatted(query, answer.body()), e);
    }
  }
}
