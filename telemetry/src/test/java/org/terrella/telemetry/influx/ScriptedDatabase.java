package org.terrella.telemetry.influx;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A database that misbehaves as told: by default it stores lines, each once. */
final class ScriptedDatabase implements AutoCloseable {
  /** What to do with one write. */
  enum Mood {
    STORE,
    STORE_THEN_HANG_UP,
    HANG_UP,
    HANG,
    UNAVAILABLE,
    TOO_LARGE
  }

  private final ConcurrentLinkedQueue<Mood> moods = new ConcurrentLinkedQueue<>();
  private final List<String> requests = new ArrayList<>();
  private final Set<String> stored = new LinkedHashSet<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;
  private final String version;
  private String poison = "no line has this";

  ScriptedDatabase(String version) throws IOException {
    this.version = version;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void will(Mood... next) {
    moods.addAll(List.of(next));
  }

  /** Refuses every request with a line that has a text in it, and stores nothing of it. */
  void refuse(String text) {
    poison = text;
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
      } else {
        exchange.sendResponseHeaders(204, -1);
      }
    }
  }

  private synchronized void remember(HttpExchange exchange, String body) {
    boolean isWrite = exchange.getRequestURI().getPath().endsWith("/write");
    requests.add(exchange.getRequestURI() + (isWrite ? "" : " " + body));
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
      case STORE -> exchange.sendResponseHeaders(store(body), -1);
    }
  }

  private int store(String body) {
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
