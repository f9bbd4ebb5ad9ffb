package org.terrella.telemetry.influx;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A database that misbehaves as told: by default it stores lines, each once. */
final class ScriptedDatabase implements AutoCloseable {
  /** What to do with one write. */
  enum Mood {
    STORE,
    STORE_THEN_HANG_UP,
    HANG_UP,
    HANG,
    UNAVAILABLE,
    TOO_LARGE,
    DENIED,
    NOT_FOUND,
    SAY_HALF,
    MOVED,
    WELCOME
  }

  private final ConcurrentLinkedQueue<Mood> moods = new ConcurrentLinkedQueue<>();
  private final List<String> requests = new ArrayList<>();
  private final Set<String> stored = new LinkedHashSet<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;
  private final String version;
  private String poison = "no line has this";
  private String curse = "no line has this either";
  private boolean counts;
  private boolean isSick;
  private int lost;

  ScriptedDatabase(String version) throws IOException {
    this(version, HttpServer.create(anyPort(), 0));
  }

  private ScriptedDatabase(String version, HttpServer server) {
    this.version = version;
    this.server = server;
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** One that is spoken to in secret. */
  static ScriptedDatabase secure(String version, SSLContext identity) throws IOException {
    var server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(identity));
    return new ScriptedDatabase(version, server);
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  int port() {
    return server.getAddress().getPort();
  }

  String url() {
    return "http://127.0.0.1:" + port();
  }

  void will(Mood... next) {
    moods.addAll(List.of(next));
  }

  /** Refuses every request with a line that has a text in it, and stores nothing of it. */
  void refuse(String text) {
    poison = text;
  }

  /** Breaks over every request with a line that has a text in it, and stores nothing of it. */
  void breakOver(String text) {
    curse = text;
  }

  /** Breaks over everything, or does not any more. */
  synchronized void sicken(boolean sick) {
    isSick = sick;
  }

  /** Counts what it has when it is asked in InfluxQL. */
  void learnToCount() {
    counts = true;
  }

  /** Loses the first lines that it has, as by a loss of power, when it is asked to count. */
  synchronized void lose(int lines) {
    lost = lines;
  }

  synchronized List<String> stored() {
    return List.copyOf(stored);
  }

  synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      remember(exchange, body);
      exchange.getResponseHeaders().add("X-Influxdb-Version", version);
      if (exchange.getRequestURI().getPath().endsWith("/write")) {
        write(exchange, body);
      } else if (body.contains("count") && counts) {
        count(exchange);
      } else if (body.contains("count")) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        exchange.sendResponseHeaders(204, -1);
      }
    }
  }

  private synchronized void remember(HttpExchange exchange, String body) {
    boolean isWrite = exchange.getRequestURI().getPath().endsWith("/write");
    requests.add(
        exchange.getRequestURI()
            + (isWrite ? "" : " " + URLDecoder.decode(body, StandardCharsets.UTF_8)));
  }

  private synchronized void count(HttpExchange exchange) throws IOException {
    stored.removeAll(stored.stream().limit(lost).toList());
    lost = 0;
    var answer = "{\"results\":[{\"series\":[{\"values\":[[0,%d]]}]}]}".formatted(stored.size());
    exchange.sendResponseHeaders(200, answer.length());
    exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
  }

  private void write(HttpExchange exchange, String body) throws IOException {
    var mood = moods.poll();
    if (mood == Mood.HANG) {
      hang();
    } else {
      write(exchange, body, mood == null ? Mood.STORE : mood);
    }
  }

  private void hang() throws IOException {
    try {
      closed.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private synchronized void write(HttpExchange exchange, String body, Mood mood)
      throws IOException {
    switch (mood) {
      case HANG, HANG_UP -> {}
      case STORE_THEN_HANG_UP -> stored.addAll(body.lines().toList());
      case UNAVAILABLE -> exchange.sendResponseHeaders(503, -1);
      case TOO_LARGE -> exchange.sendResponseHeaders(413, -1);
      case DENIED -> repeat(exchange, 401);
      case NOT_FOUND -> exchange.sendResponseHeaders(404, -1);
      case WELCOME -> repeat(exchange, 200);
      case MOVED -> {
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(302, -1);
      }
      case SAY_HALF -> {
        stored.addAll(body.lines().toList());
        exchange.sendResponseHeaders(400, 1_000);
        exchange.getResponseBody().write("{\"message\":".getBytes(StandardCharsets.UTF_8));
      }
      case STORE -> exchange.sendResponseHeaders(store(body), -1);
    }
  }

  /** Answers with what it was told, as a careless proxy does. */
  private static void repeat(HttpExchange exchange, int status) throws IOException {
    var heard = exchange.getRequestHeaders().getOrDefault("Authorization", List.of("")).toString();
    var answer = "{\"message\": \"you said %s\"}".formatted(heard);
    exchange.sendResponseHeaders(status, answer.length());
    exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
  }

  private int store(String body) {
    if (isSick || body.contains(curse)) {
      return 500;
    }
    if (body.contains(poison)) {
      return 400;
    }
    stored.addAll(body.lines().toList());
    return 204;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
