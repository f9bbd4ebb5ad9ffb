package org.terrella.telemetry.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is written to it. */
final class CatchingServer implements AutoCloseable {
  private final HttpServer server;
  private final List<byte[]> caught = new ArrayList<>();

  CatchingServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v2/write",
        exchange -> {
          try (exchange) {
            caught.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(204, -1);
          }
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  Bodies bodies() {
    return new Bodies(List.copyOf(caught));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
