package org.terrella.telemetry.torture;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a database holds of one run, asked over its own HTTP interface and not through the product.
 */
final class Database {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Dialect dialect;
  private final URI base;

  Database(Dialect dialect, URI base) {
    this.dialect = dialect;
    this.base = base;
  }

  /** Takes a row of an answer. */
  @FunctionalInterface
  interface Rows {
    void row(Cells cells);
  }

  /** Hands out the names of all channels. */
  void channels(String run, Rows rows) throws IOException, InterruptedException {
    ask(dialect.channels(run), rows);
  }

  /** Hands out all samples of channels. */
  void samples(String run, Collection<String> channels, Rows rows)
      throws IOException, InterruptedException {
    for (var query : dialect.samples(run, channels)) {
      ask(query, rows);
    }
  }

  private void ask(String query, Rows rows) throws IOException, InterruptedException {
    var answer = http.send(request(query), HttpResponse.BodyHandlers.ofInputStream());
    try (var body = answer.body()) {
      if (answer.statusCode() != 200) {
        var words = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        throw new IOException("%s answered %d %s".formatted(query, answer.statusCode(), words));
      }
      try (var parser = JSON.createParser(body)) {
        read(parser, rows);
      }
    }
  }

  /** With the user of the URL and the password of the environment. */
  private HttpRequest request(String query) {
    var place = base.getScheme() + "://" + base.getHost() + ":" + base.getPort();
    var encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    var request = HttpRequest.newBuilder(URI.create(place + dialect.path() + encoded));
    if (base.getUserInfo() != null) {
      var password = System.getenv().getOrDefault("TERRELLA_INFLUX_PASSWORD", "");
      var pair = (base.getUserInfo() + ":" + password).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
    return request.build();
  }

  private void read(JsonParser parser, Rows rows) {
    for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.PROPERTY_NAME && parser.getString().equals(dialect.rows())) {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.START_ARRAY) {
          rows.row(Cells.read(parser));
        }
      }
    }
  }
}
