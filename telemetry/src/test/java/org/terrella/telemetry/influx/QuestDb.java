package org.terrella.telemetry.influx;

import io.questdb.Bootstrap;
import io.questdb.PropBootstrapConfiguration;
import io.questdb.ServerMain;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A real QuestDB on a free port of this machine alone, with the tables that the manual makes. */
public final class QuestDb implements AutoCloseable {
  /** Who may do anything. */
  public static final String USER = "terrella";

  /** The user's. */
  public static final String PASSWORD = "open-sesame";

  private static final Path MANUAL = Path.of("../docs/reference/databases.md");
  private static final Pattern STATEMENT = Pattern.compile("CREATE TABLE [^;]*;");
  private static final Map<String, String> LOCK =
      Map.of("QDB_HTTP_USER", USER, "QDB_HTTP_PASSWORD", PASSWORD);
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("QDB_HTTP_BIND_TO", "127.0.0.1:0"),
          Map.entry("QDB_HTTP_NET_BIND_TO", "127.0.0.1:0"),
          Map.entry("QDB_HTTP_MIN_ENABLED", "false"),
          Map.entry("QDB_PG_ENABLED", "false"),
          Map.entry("QDB_LINE_TCP_ENABLED", "false"),
          Map.entry("QDB_LINE_AUTO_CREATE_NEW_COLUMNS", "false"),
          Map.entry("QDB_LINE_AUTO_CREATE_NEW_TABLES", "false"),
          Map.entry("QDB_CAIRO_COMMIT_MODE", "sync"),
          Map.entry("QDB_TELEMETRY_ENABLED", "false"),
          Map.entry("QDB_SHARED_WORKER_COUNT", "1"));

  private final ServerMain server;

  private QuestDb(ServerMain server) {
    this.server = server;
  }

  /** Starts one, without tables. */
  static QuestDb empty(Path root) throws IOException {
    return start(root, LOCK);
  }

  private static QuestDb start(Path root, Map<String, String> lock) throws IOException {
    quiet(root);
    var settings = new HashMap<>(SETTINGS);
    settings.putAll(lock);
    var configuration =
        new PropBootstrapConfiguration() {
          @Override
          public Map<String, String> getEnv() {
            return settings;
          }

          @Override
          public boolean useSite() {
            return false;
          }
        };
    var arguments = Bootstrap.getServerMainArgs(root.toString());
    var server = new ServerMain(new Bootstrap(configuration, arguments));
    server.start();
    return new QuestDb(server);
  }

  /** Starts one. */
  public static QuestDb start(Path root) throws IOException, InterruptedException {
    var database = empty(root);
    database.createTables();
    return database;
  }

  /** Its log goes to the terminal otherwise. */
  private static void quiet(Path root) throws IOException {
    var settings = Files.createDirectories(root.resolve("conf")).resolve("log.conf");
    Files.writeString(
        settings,
        """
        writers=file
        w.file.class=io.questdb.log.LogFileWriter
        w.file.location=%s
        w.file.level=ERROR
        """
            .formatted(root.resolve("questdb.log")));
    System.setProperty("out", settings.toString());
  }

  /** Makes the tables as the manual tells a lab to. */
  void createTables() throws IOException, InterruptedException {
    var statements = STATEMENT.matcher(Files.readString(MANUAL)).results().map(MatchResult::group);
    for (var statement : statements.toList()) {
      sql(url(), statement);
    }
  }

  /** Where it listens. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getHttpServerPort());
  }

  /** As something to ship to. */
  InfluxTarget target() {
    return InfluxTarget.questdb(url(), USER, PASSWORD);
  }

  /** Asks, for JSON. */
  String sql(String statement) throws IOException, InterruptedException {
    return sql(url(), statement);
  }

  /** Asks such a database, for JSON. */
  public static String sql(URI url, String statement) throws IOException, InterruptedException {
    var query = URLEncoder.encode(statement, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(url + "/exec?query=" + query))
            .header("Authorization", authorization())
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(statement + " answered " + answer.body());
      }
      return answer.body();
    }
  }

  /** The header that lets in. */
  public static String authorization() {
    var pair = (USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Override
  public void close() {
    server.close();
  }

  /** Runs one that everybody may use until standard input ends; says where it listens. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (var database = start(Path.of(arguments[0]), Map.of())) {
      database.createTables();
      System.out.println(database.url());
      while (System.in.read() >= 0) {
        // until whoever started it lets go
      }
    }
  }
}
