package org.terrella.telemetry.influx;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The few questions to a database that are not writing. */
final class Questions {
  /** Counting the rows of a long run takes its time. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final long LONGEST = 1 << 20;
  private static final Pattern VERSION = Pattern.compile("v?(\\d+)\\.(\\d+).*");

  private final InfluxTarget target;
  private final OkHttpClient http;

  Questions(InfluxTarget target) {
    this.target = target;
    this.http = Http.client(target).readTimeout(PATIENCE).build();
  }

  /** A release, and whether it is QuestDB's, which calls itself an InfluxDB 2. */
  record Version(int major, int minor, boolean isQuestDb) {}

  /** What came back. */
  record Answer(int status, String body) {}

  /** Asks for the release; one that does not say is taken for 2.0. */
  Version version() throws IOException {
    try (var answer = http.newCall(new Request.Builder().url(url("/ping")).build()).execute()) {
      var version = VERSION.matcher(header(answer, "X-Influxdb-Version"));
      boolean isQuestDb = header(answer, "Server").startsWith("questDB");
      return version.matches()
          ? new Version(
              Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2)), isQuestDb)
          : new Version(2, 0, isQuestDb);
    }
  }

  private static String header(Response answer, String name) {
    var value = answer.header(name);
    return value == null ? "" : value;
  }

  /** Makes a database unless it is there; whether that worked, the first write will tell. */
  void createDatabase(String name) throws IOException {
    influxQl("CREATE DATABASE \"%s\"".formatted(name.replace("\"", "\\\"")));
  }

  /** Asks in InfluxQL, for JSON. */
  Answer influxQl(String query) throws IOException {
    var url = url("/query").newBuilder().addQueryParameter("db", target.database()).build();
    var form = new FormBody.Builder().add("q", query).build();
    return send(new Request.Builder().url(url).post(form).build());
  }

  /** Asks QuestDB in SQL, for JSON. */
  Answer sql(String query) throws IOException {
    var url = url("/exec").newBuilder().addQueryParameter("query", query).build();
    return send(new Request.Builder().url(url).build());
  }

  private HttpUrl url(String path) {
    return HttpUrl.get(target.base() + path);
  }

  private Answer send(Request request) throws IOException {
    try (Response answer = http.newCall(request).execute()) {
      return new Answer(answer.code(), answer.peekBody(LONGEST).string());
    }
  }
}
