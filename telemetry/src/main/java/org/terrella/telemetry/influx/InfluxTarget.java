package org.terrella.telemetry.influx;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where samples are shipped to: any server that speaks the line protocol. */
public final class InfluxTarget {
  private final URI base;
  private final Api api;
  private final Credentials credentials;
  private final Optional<Trust> trust;

  private InfluxTarget(URI base, Api api, Credentials credentials, Optional<Trust> trust) {
    this.base = base;
    this.api = api;
    this.credentials = credentials;
    this.trust = trust;
  }

  /**
   * Reads what a person wrote. A token is taken from the environment variable {@code
   * TERRELLA_INFLUX_TOKEN}, a user's password from {@code TERRELLA_INFLUX_PASSWORD}, or from files
   * that {@code TERRELLA_INFLUX_TOKEN_FILE} and {@code TERRELLA_INFLUX_PASSWORD_FILE} name; {@code
   * TERRELLA_INFLUX_CA} names a file with the authorities to believe instead of the system's.
   *
   * @param url such as {@code http://127.0.0.1:8086?db=lab}; without a database, org or bucket the
   *     server is asked for its version and {@code terrella} is used for all of them
   * @return the target; nothing has been opened
   * @throws IllegalArgumentException if it is no such URL, or a file cannot be used; says what
   *     would be right, and no secret
   */
  public static InfluxTarget parse(String url) {
    return parse(url, System.getenv());
  }

  static InfluxTarget parse(String url, Map<String, String> environment) {
    var written = TargetUrl.parse(url);
    var credentials = new Secrets(environment).of(written.user());
    var ca = environment.getOrDefault("TERRELLA_INFLUX_CA", "");
    var target = new InfluxTarget(written.base(), written.api(), credentials, Optional.empty());
    return ca.isEmpty() ? target : target.trusting(Path.of(ca));
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
    var credentials = new Credentials(user, password, "");
    return new InfluxTarget(base, new Api.QuestDb(), credentials, Optional.empty());
  }

  /**
   * The same target, believed only when one of these authorities vouches for it.
   *
   * @param pem file with their certificates
   * @return the target
   * @throws IllegalArgumentException if there is none in it
   */
  public InfluxTarget trusting(Path pem) {
    return new InfluxTarget(base, api, credentials, Optional.of(Trust.in(pem)));
  }

  /**
   * Counts what the database holds of a run. QuestDB may make rows visible a moment after it has
   * accepted them; this waits for them, ten seconds at most.
   *
   * @param run the run's id
   * @return samples
   * @throws IOException if it cannot be asked, or speaks neither InfluxQL nor QuestDB's SQL
   * @throws InterruptedException if the caller is being stopped
   */
  public long count(String run) throws IOException, InterruptedException {
    return switch (new RowCount(this, run).count()) {
      case Count.Rows(long rows) -> rows;
      case Count.Unknown(String why) -> throw new IOException(why);
    };
  }

  /** Scheme, host, port and path. */
  URI base() {
    return base;
  }

  Api api() {
    return api;
  }

  Credentials credentials() {
    return credentials;
  }

  /** Whom to believe, when it is not those whom the system believes. */
  Optional<Trust> trust() {
    return trust;
  }

  /** Says something about it, without its secrets and at no great length. */
  String says(String message) {
    var text = this + ": " + credentials.without(message).replaceAll("\\s+", " ");
    return text.length() <= 500 ? text : text.substring(0, 500) + " …";
  }

  /** Names it without its secrets. */
  @Override
  public String toString() {
    return base + " " + api;
  }

  /** What InfluxQL calls the database. */
  String database() {
    return switch (api) {
      case Api.V1(String database) -> database;
      case Api.V2(String _, String bucket) -> bucket;
      case Api.Unknown _, Api.QuestDb _ -> TargetUrl.DEFAULT;
    };
  }
}
