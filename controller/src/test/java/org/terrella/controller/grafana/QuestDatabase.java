package org.terrella.controller.grafana;

import io.questdb.Bootstrap;
import io.questdb.PropBootstrapConfiguration;
import io.questdb.ServerMain;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.terrella.telemetry.table.Column;
import org.terrella.telemetry.table.Table;
import org.terrella.telemetry.time.Deadline;
import org.terrella.telemetry.time.ScaledClock;
import tools.jackson.databind.JsonNode;

/**
 * A real QuestDB in this JVM, asked over the wire that its Grafana plugin uses.
 *
 * @see <a href="https://github.com/questdb/grafana-questdb-datasource#macros">the plugin's
 *     macros</a>
 */
final class QuestDatabase implements Database {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ServerMain server;
  private final Connection connection;

  private QuestDatabase(ServerMain server, Connection connection) {
    this.server = server;
    this.connection = connection;
  }

  static QuestDatabase start(Path folder) throws SQLException, IOException {
    logTo(folder);
    var root = Files.createDirectory(folder.resolve("root"));
    var arguments = Bootstrap.getServerMainArgs(root.toString());
    var server = new ServerMain(new Bootstrap(new Settings(), arguments));
    server.start();
    var connection =
        DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:%d/qdb".formatted(server.getPgWireServerPort()),
            "admin",
            "quest");
    var database = new QuestDatabase(server, connection);
    for (Table table : Table.values()) {
      database.make(table);
    }
    return database;
  }

  /** Its log has to be told before its first class is loaded. */
  private static void logTo(Path folder) throws IOException {
    var settings = folder.resolve("log.conf");
    Files.writeString(
        settings,
        """
        writers=file
        w.file.class=io.questdb.log.LogFileWriter
        w.file.location=%s
        w.file.level=ERROR,CRITICAL
        """
            .formatted(folder.resolve("questdb.log")));
    System.setProperty("out", settings.toString());
  }

  private static final class Settings extends PropBootstrapConfiguration {
    @Override
    public Map<String, String> getEnv() {
      return Map.of(
          "QDB_HTTP_BIND_TO", "127.0.0.1:0",
          "QDB_HTTP_NET_BIND_TO", "127.0.0.1:0",
          "QDB_PG_NET_BIND_TO", "127.0.0.1:0",
          "QDB_LINE_TCP_ENABLED", "false",
          "QDB_HTTP_MIN_ENABLED", "false",
          "QDB_TELEMETRY_ENABLED", "false",
          "QDB_SHARED_WORKER_COUNT", "1");
    }

    @Override
    public boolean useSite() {
      return false;
    }
  }

  private void make(Table table) throws SQLException {
    var columns =
        table.columns().stream()
            .map(column -> "\"%s\" %s".formatted(column.name(), type(column.type())))
            .collect(Collectors.joining(", "));
    var keys =
        table.columns().stream()
            .filter(column -> column.type() == Column.Type.TAG)
            .map(column -> ", \"%s\"".formatted(column.name()))
            .collect(Collectors.joining());
    execute(
        ("CREATE TABLE \"%s\" (timestamp TIMESTAMP_NS, %s) TIMESTAMP(timestamp) PARTITION BY DAY WAL"
                + " DEDUP UPSERT KEYS(timestamp%s)")
            .formatted(table.word(), columns, keys));
  }

  private static String type(Column.Type type) {
    return switch (type) {
      case TAG -> "SYMBOL";
      case NUMBER -> "DOUBLE";
      case INTEGER -> "LONG";
      case TEXT -> "VARCHAR";
    };
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void write(List<String> lines) throws IOException, InterruptedException {
    var address = URI.create("http://127.0.0.1:%d/write".formatted(server.getHttpServerPort()));
    var request =
        HttpRequest.newBuilder(address)
            .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", lines) + "\n"))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 204) {
        throw new IOException(response.body());
      }
    }
    awaitRows();
  }

  private void awaitRows() throws IOException, InterruptedException {
    var clock = new ScaledClock(1);
    var deadline = Deadline.after(PATIENCE);
    while (!rows("SELECT name FROM wal_tables() WHERE writerTxn < sequencerTxn").rows().isEmpty()) {
      if (deadline.hasPassed()) {
        throw new AssertionError("QuestDB does not apply what was written");
      }
      clock.sleep(Duration.ofMillis(50));
    }
  }

  @Override
  public Answer ask(JsonNode query, Scene scene) throws IOException {
    return rows(expanded(scene.filled(query.path("rawSql").asString()), scene));
  }

  @Override
  public List<String> values(String query, Scene scene) throws IOException {
    var answer = rows(expanded(scene.filled(query), scene));
    return answer.words(answer.columns().getFirst());
  }

  private static String expanded(String sql, Scene scene) {
    return sql.replaceAll(
            "\\$__timeFilter\\((\\w+)\\)",
            "$1 >= cast(%d as timestamp) AND $1 <= cast(%d as timestamp)"
                .formatted(scene.from() * 1_000, scene.to() * 1_000))
        .replace("$__sampleByInterval", scene.interval().questdb());
  }

  private Answer rows(String sql) throws IOException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var columns = columns(result);
      var rows = new ArrayList<List<@Nullable Object>>();
      while (result.next()) {
        rows.add(row(result, columns.size()));
      }
      return new Answer(columns, rows);
    } catch (SQLException refused) {
      throw new IOException("%s: %s".formatted(refused.getMessage(), sql), refused);
    }
  }

  private static List<String> columns(ResultSet result) throws SQLException {
    var columns = new ArrayList<String>();
    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
      columns.add(result.getMetaData().getColumnLabel(i));
    }
    return columns;
  }

  private static List<@Nullable Object> row(ResultSet result, int columns) throws SQLException {
    @Nullable Object[] cells = new @Nullable Object[columns];
    for (int i = 0; i < columns; i++) {
      cells[i] =
          switch (result.getObject(i + 1)) {
            case null -> null;
            case Timestamp time -> (double) time.getTime();
            case Number number -> number.doubleValue();
            case Object other -> other.toString();
          };
    }
    return Arrays.asList(cells);
  }

  @Override
  public void close() {
    try (server;
        connection) {
      // Both are closed, the connection first.
    } catch (SQLException broken) {
      throw new AssertionError(broken);
    }
  }
}
