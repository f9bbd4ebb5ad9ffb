package org.terrella.telemetry.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A process that reads requests, throws them away and says that all is stored. */
public final class SinkServer {
  private static final byte[] STORED =
      "HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] UNKNOWN =
      "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private SinkServer() {}

  /**
   * Serves until standard input ends.
   *
   * @param arguments none
   * @throws IOException if it cannot listen
   */
  public static void main(String[] arguments) throws IOException {
    var listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(() -> accept(listening));
    System.out.println("http://127.0.0.1:" + listening.getLocalPort());
    while (System.in.read() >= 0) {
      // until whoever started it lets go
    }
  }

  private static void accept(ServerSocket listening) {
    try {
      while (true) {
        var socket = listening.accept();
        Thread.ofPlatform().daemon().start(() -> serve(socket));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void serve(Socket socket) {
    try (socket;
        var in = new BufferedInputStream(socket.getInputStream(), 1 << 16)) {
      socket.setTcpNoDelay(true);
      for (var request = line(in); !request.isEmpty(); request = line(in)) {
        skip(in, length(in));
        socket.getOutputStream().write(request.contains("/write") ? STORED : UNKNOWN);
      }
    } catch (IOException e) {
      // the client has gone
    }
  }

  private static long length(InputStream in) throws IOException {
    long length = 0;
    for (var header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
        length = Long.parseLong(header.substring(15).strip());
      }
    }
    return length;
  }

  private static void skip(InputStream in, long bytes) throws IOException {
    var block = new byte[1 << 16];
    for (long left = bytes; left > 0; ) {
      int read = in.read(block, 0, (int) Math.min(block.length, left));
      if (read < 0) {
        throw new IOException("ended early");
      }
      left -= read;
    }
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
