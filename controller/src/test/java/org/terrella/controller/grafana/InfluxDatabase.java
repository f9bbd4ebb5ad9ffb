package org.terrella.controller.grafana;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.terrella.telemetry.time.Deadline;
import org.terrella.telemetry.time.ScaledClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The InfluxDB 1.6 that Debian has, asked in InfluxQL as Grafana asks it: milliseconds, and a table
 * with a time column and the tags before the fields.
 *
 * @see <a
 *     href="https://grafana.com/docs/grafana/latest/datasources/influxdb/query-editor/">Grafana's
 *     InfluxQL and its macros</a>
 */
final class InfluxDatabase implements Database {
  private static final Path PROGRAM = Path.of("/usr/bin/influxd");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int BATCH = 5_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  private InfluxDatabase(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static InfluxDatabase start(Path folder) throws IOException, InterruptedException {
    if (!Files.isExecutable(PROGRAM)) {
      throw new AssertionError(
          PROGRAM + " is missing: install the Debian package influxdb (apt-get install influxdb)");
    }
    int port = freePort();
    var config = Files.writeString(folder.resolve("influxdb.conf"), config(folder, port));
    var process =
        new ProcessBuilder(PROGRAM.toString(), "-config", config.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("influxd.log").toFile())
            .start();
    var database = new InfluxDatabase(process, port);
    database.makeDatabase();
    return database;
  }

  private static String config(Path folder, int port) throws IOException {
    return """
    reporting-disabled = true
    bind-address = "127.0.0.1:%d"
    [meta]
      dir = "%s/meta"
    [data]
      dir = "%s/data"
      wal-dir = "%s/wal"
    [monitor]
      store-enabled = false
    [http]
      bind-address = "127.0.0.1:%d"
      log-enabled = false
    """
        .formatted(freePort(), folder, folder, folder, port);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void makeDatabase() throws IOException, InterruptedException {
    var clock = new ScaledClock(1);
    var deadline = Deadline.after(PATIENCE);
    while (true) {
      try {
        results("CREATE DATABASE terrella");
        return;
      } catch (java.net.ConnectException notYet) {
        if (deadline.hasPassed() || !process.isAlive()) {
          close();
          throw new IOException("influxd does not listen", notYet);
        }
        clock.sleep(Duration.ofMillis(50));
      }
    }
  }

  @Override
  public void write(List<String> lines) throws IOException, InterruptedException {
    for (int i = 0; i < lines.size(); i += BATCH) {
      var batch = lines.subList(i, Math.min(lines.size(), i + BATCH));
      var response = post("/write?db=terrella", String.join("\n", batch));
      if (response.statusCode() != 204) {
        throw new IOException(response.body());
      }
    }
  }

  @Override
  public Answer ask(JsonNode query, Scene scene) throws IOException, InterruptedException {
    return answer(expanded(scene.filled(query.path("query").asString()), scene));
  }

  /** {@code SHOW TAG VALUES} answers the key beside each value. */
  @Override
  public List<String> values(String query, Scene scene) throws IOException, InterruptedException {
    return answer(expanded(scene.filled(query), scene)).words("value");
  }

  private static String expanded(String query, Scene scene) {
    return query
        .replace("$timeFilter", "time >= %dms and time <= %dms".formatted(scene.from(), scene.to()))
        .replace("$__interval", scene.interval().grafana());
  }

  private Answer answer(String query) throws IOException, InterruptedException {
    var columns = new ArrayList<String>();
    var rows = new ArrayList<List<@Nullable Object>>();
    for (JsonNode series : results(query).path("series")) {
      var tags = new ArrayList<@Nullable Object>();
      columns.clear();
      series.path("columns").forEach(column -> columns.add(column.asString()));
      series
          .path("tags")
          .propertyStream()
          .forEach(
              tag -> {
                columns.add(1 + tags.size(), tag.getKey());
                tags.add(tag.getValue().asString());
              });
      series.path("values").forEach(row -> rows.add(row(row, tags)));
    }
    columns.replaceAll(column -> column.equals("time") ? "Time" : column);
    return new Answer(columns, rows);
  }

  private static List<@Nullable Object> row(JsonNode row, List<@Nullable Object> tags) {
    var cells = new ArrayList<@Nullable Object>();
    row.forEach(cell -> cells.add(cell(cell)));
    cells.addAll(1, tags);
    return cells;
  }

  private static @Nullable Object cell(JsonNode cell) {
    if (cell.isNull()) {
      return null;
    }
    return cell.isNumber() ? (Object) cell.asDouble() : cell.asString();
  }

  private JsonNode results(String query) throws IOException, InterruptedException {
    var response =
        post(
            "/query?db=terrella&epoch=ms", "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    var json = JSON.readTree(response.body());
    var result = json.path("results").path(0);
    var error = json.path("error").asString(result.path("error").asString(""));
    if (!error.isEmpty()) {
      throw new IOException("%s: %s".formatted(error, query));
    }
    return result;
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
