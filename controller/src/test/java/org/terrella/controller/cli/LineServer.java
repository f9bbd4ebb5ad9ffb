package org.terrella.controller.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A database that keeps the lines it is sent, each once, unless it refuses them all. */
final class LineServer implements AutoCloseable {
  private final Set<String> lines = new LinkedHashSet<>();
  private final HttpServer server;
  private final int answer;

  private LineServer(int answer) throws IOException {
    this.answer = answer;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, 404));
    server.createContext("/api/v2/write", this::write);
    server.start();
  }

  static LineServer willing() throws IOException {
    return new LineServer(204);
  }

  static LineServer refusing() throws IOException {
    return new LineServer(400);
  }

  String url() {
    return "http://127.0.0.1:%d?bucket=b".formatted(server.getAddress().getPort());
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  private synchronized void write(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (answer == 204) {
      lines.addAll(body.lines().toList());
    }
    answer(exchange, answer);
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
