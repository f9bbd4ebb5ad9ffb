package org.terrella.telemetry.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.terrella.telemetry.table.Column;
import org.terrella.telemetry.table.Row;
import org.terrella.telemetry.table.Table;

/** Writes lines to a store as any program on this machine could. */
record Lines(URI write, String user, String password) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static Lines to(StoreFolder folder, Ports ports) throws IOException {
    var write = URI.create("http://127.0.0.1:%d/write?precision=n".formatted(ports.http()));
    return new Lines(write, "terrella", folder.passwords().of(User.TERRELLA));
  }

  /** The status of the answer. */
  int post(String lines) throws IOException, InterruptedException {
    var proof = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    var request =
        HttpRequest.newBuilder(write)
            .header("Authorization", "Basic " + proof)
            .POST(HttpRequest.BodyPublishers.ofString(lines))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  static String sample(String run, int second, double value) {
    return "sample,run=%s,channel=psu.voltage value=%s,seq=%di %d\n"
        .formatted(run, value, second, 1_750_000_000_000_000_000L + second * 1_000_000_000L);
  }

  static String of(Row row) {
    var tags =
        cells(row, true)
            .map(cell -> "," + cell.getKey() + "=" + cell.getValue())
            .collect(joining());
    var fields =
        cells(row, false)
            .map(cell -> cell.getKey() + "=" + field(cell.getValue()))
            .collect(joining(","));
    return row.table().word() + tags + " " + fields + " " + nanos(row.utc()) + "\n";
  }

  private static Stream<Map.Entry<String, Object>> cells(Row row, boolean tags) {
    return row.cells().entrySet().stream()
        .filter(cell -> isTag(row.table(), cell.getKey()) == tags);
  }

  private static boolean isTag(Table table, String name) {
    return table.columns().contains(new Column(name, Column.Type.TAG));
  }

  private static String field(Object cell) {
    return switch (cell) {
      case Long number -> number + "i";
      case String text -> '"' + text + '"';
      default -> cell.toString();
    };
  }

  private static long nanos(Instant utc) {
    return utc.getEpochSecond() * 1_000_000_000L + utc.getNano();
  }
}
