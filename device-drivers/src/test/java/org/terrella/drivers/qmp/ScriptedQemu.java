package org.terrella.drivers.qmp;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A QEMU that answers from a script over a real socket and remembers what it was told. */
final class ScriptedQemu implements AutoCloseable {
  private final ServerSocketChannel server;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private volatile boolean running;
  private volatile String refused = "";
  private volatile String silentOn = "";

  ScriptedQemu(Path socket) throws IOException {
    server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    Thread.ofVirtual().start(this::serve);
  }

  void refuseOnce(String command) {
    refused = command;
  }

  void staySilentOn(String command) {
    silentOn = command;
  }

  boolean isRunning() {
    return running;
  }

  List<String> heard() {
    return heard;
  }

  private void serve() {
    try (var client = server.accept();
        var lines = new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8))) {
      say(client, "{\"QMP\":{\"version\":{\"qemu\":{\"micro\":2,\"minor\":2,\"major\":7}}}}");
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        answer(client, line);
      }
    } catch (IOException closed) {
      heard.add("closed");
    }
  }

  private void answer(SocketChannel client, String line) throws IOException {
    String command = line.replaceAll(".*\"execute\":\"([^\"]*)\".*", "$1");
    String id = line.replaceAll(".*\"id\":(\\d+).*", "$1");
    heard.add(command);
    if (command.equals(silentOn)) {
      return;
    }
    if (command.equals(refused)) {
      refused = "";
      say(client, "{\"id\":%s,\"error\":{\"desc\":\"reset it first\"}}".formatted(id));
      return;
    }
    running = command.equals("cont") || (running && !command.equals("stop"));
    say(client, "{\"event\":\"RESUME\",\"timestamp\":{\"seconds\":1,\"microseconds\":2}}");
    say(client, "{\"id\":1,\"return\":{\"running\":true}}"); // late
    say(
        client,
        "{\"return\":{\"running\":%s,\"status\":\"%s\"},\"id\":%s}"
            .formatted(running, running ? "running" : "prelaunch", id));
  }

  private static void say(SocketChannel client, String line) throws IOException {
    client.write(ByteBuffer.wrap((line + "\r\n").getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
