package org.terrella.telemetry.influx;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** The few questions to a database that are not writing. */
final class InfluxHttp {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Pattern VERSION = Pattern.compile("v?(\\d+)\\.(\\d+).*");

  private final InfluxTarget target;

  InfluxHttp(InfluxTarget target) {
    this.target = target;
  }

  /** A release. */
  record Version(int major, int minor) {}

  /** Asks for the release; one that does not say is taken for 2.0. */
  Version version() throws IOException, InterruptedException {
    var answer = send(request("/ping").GET().build());
    var text = answer.headers().firstValue("X-Influxdb-Version").orElse("");
    var version = VERSION.matcher(text);
    return version.matches()
        ? new Version(Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2)))
        : new Version(2, 0);
  }

  /** Makes a database unless it is there; whether that worked, the first write will tell. */
  void createDatabase(String name) throws IOException, InterruptedException {
    ask("/query", "CREATE DATABASE \"%s\"".formatted(name.replace("\"", "\\\"")));
  }

  /** Asks in InfluxQL and returns JSON. */
  String query(String query) throws IOException, InterruptedException {
    var answer = ask("/query?db=" + encoded(target.database()), query);
    if (answer.statusCode() != 200) {
      throw new IOException(
          "%s: %s answered %d %s"
              .formatted(target, query, answer.statusCode(), answer.body().strip()));
    }
    return answer.body();
  }

  private HttpResponse<String> ask(String path, String query)
      throws IOException, InterruptedException {
    var form = HttpRequest.BodyPublishers.ofString("q=" + encoded(query));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(form)
            .build());
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(target.base() + path)).timeout(PATIENCE);
    target.credentials().authorization().ifPresent(proof -> request.header("Authorization", proof));
    return request;
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    try (var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
