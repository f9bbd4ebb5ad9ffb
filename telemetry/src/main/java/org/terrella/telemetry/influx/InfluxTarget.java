package org.terrella.telemetry.influx;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Where samples are shipped to. */
public final class InfluxTarget {
  private static final String DEFAULT = "terrella";
  private static final String FORMS =
      "write it like http://host:8086, http://user@host:8086?db=NAME (InfluxDB 1) or"
          + " http://host:8086?org=NAME&bucket=NAME (InfluxDB 2)";

  private final URI base;
  private final Api api;
  private final Credentials credentials;

  private InfluxTarget(URI base, Api api, Credentials credentials) {
    this.base = base;
    this.api = api;
    this.credentials = credentials;
  }

  /**
   * Reads what a person wrote. A token is taken from the environment variable {@code
   * TERRELLA_INFLUX_TOKEN}, a user's password from {@code TERRELLA_INFLUX_PASSWORD}.
   *
   * @param url such as {@code http://127.0.0.1:8086?db=lab}; without a database, org or bucket the
   *     server is asked for its version and {@code terrella} is used for all of them
   * @return the target; nothing has been opened
   * @throws IllegalArgumentException if it is no such URL; says what would be right
   */
  public static InfluxTarget parse(String url) {
    return parse(url, System.getenv());
  }

  static InfluxTarget parse(String url, Map<String, String> environment) {
    var uri = uri(url);
    var credentials =
        new Credentials(
            user(uri),
            environment.getOrDefault("TERRELLA_INFLUX_PASSWORD", ""),
            environment.getOrDefault("TERRELLA_INFLUX_TOKEN", ""));
    return new InfluxTarget(base(uri), api(query(uri)), credentials);
  }

  /**
   * A QuestDB whose tables exist already, as {@link org.terrella.telemetry.table.Table} lists them.
   *
   * @param base scheme, host and port of its HTTP server
   * @param user who may write; empty when everybody may
   * @param password the user's
   * @return the target; nothing has been opened
   */
  public static InfluxTarget questdb(URI base, String user, String password) {
    return new InfluxTarget(base, new Api.V2("-", "-"), new Credentials(user, password, ""));
  }

  /**
   * Counts what the database holds of a run.
   *
   * @param run the run's id
   * @return rows
   * @throws IOException if it cannot be asked, or does not speak InfluxQL
   * @throws InterruptedException if the caller is being stopped
   */
  public long count(String run) throws IOException, InterruptedException {
    return new RowCount(new InfluxHttp(this)).of(run);
  }

  /** Scheme, host, port and path. */
  URI base() {
    return base;
  }

  Credentials credentials() {
    return credentials;
  }

  /** Names it without its secrets. */
  @Override
  public String toString() {
    return base + " " + api;
  }

  private static URI uri(String url) {
    try {
      var uri = URI.create(url.strip());
      if (uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not the URL of an InfluxDB; " + FORMS, e);
    }
    throw new IllegalArgumentException("not the URL of an InfluxDB; " + FORMS);
  }

  private static String user(URI uri) {
    var user = uri.getUserInfo() == null ? "" : uri.getUserInfo();
    if (user.contains(":")) {
      throw new IllegalArgumentException(
          "a password does not belong in a URL; set it in TERRELLA_INFLUX_PASSWORD");
    }
    return user;
  }

  private static URI base(URI uri) {
    int port = uri.getPort() < 0 ? 8086 : uri.getPort();
    var path = uri.getRawPath().replaceAll("/+$", "");
    return URI.create("%s://%s:%d%s".formatted(uri.getScheme(), uri.getHost(), port, path));
  }

  private static Map<String, String> query(URI uri) {
    var parameters = new HashMap<String, String>();
    var raw = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (var pair : raw.split("&", 0)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }

  private static Api api(Map<String, String> query) {
    if (query.isEmpty()) {
      return new Api.Unknown();
    }
    if (query.keySet().equals(Set.of("db"))) {
      return new Api.V1(query.getOrDefault("db", DEFAULT));
    }
    if (Set.of("org", "bucket").containsAll(query.keySet())) {
      return new Api.V2(query.getOrDefault("org", DEFAULT), query.getOrDefault("bucket", DEFAULT));
    }
    throw new IllegalArgumentException("cannot be told by " + query.keySet() + "; " + FORMS);
  }

  /** Asks the database what is not known yet, and makes one on those that can. */
  Api resolve() throws IOException, InterruptedException {
    var http = new InfluxHttp(this);
    return switch (api) {
      case Api.V2 known -> known;
      case Api.V1 known -> {
        http.createDatabase(known.database());
        yield known;
      }
      case Api.Unknown _ -> ask(http);
    };
  }

  private static Api ask(InfluxHttp http) throws IOException, InterruptedException {
    var version = http.version();
    if (version.major() == 1) {
      http.createDatabase(DEFAULT);
    }
    boolean old = version.major() == 1 && version.minor() < 8;
    return old ? new Api.V1(DEFAULT) : new Api.V2(DEFAULT, DEFAULT);
  }

  /** What InfluxQL calls the database. */
  String database() {
    return switch (api) {
      case Api.V1(String database) -> database;
      case Api.V2(String _, String bucket) -> bucket;
      case Api.Unknown _ -> DEFAULT;
    };
  }
}
