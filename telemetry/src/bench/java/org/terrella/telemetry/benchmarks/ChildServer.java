package org.terrella.telemetry.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.terrella.telemetry.influx.QuestDb;

/** A server in a process of its own. */
record ChildServer(Process process, URI url) implements AutoCloseable {
  private static final Path INFLUX = Path.of("/usr/bin/influxd");

  static ChildServer sink() throws IOException {
    return java(List.of(), SinkServer.class, List.of());
  }

  static ChildServer questDb(Path root) throws IOException {
    var options = List.of("-Xmx512m", "--sun-misc-unsafe-memory-access=allow");
    return java(options, QuestDb.class, List.of(Files.createDirectories(root).toString()));
  }

  private static ChildServer java(List<String> options, Class<?> main, List<String> arguments)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new ChildServer(process, said(process.inputReader()));
  }

  private static URI said(BufferedReader out) throws IOException {
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("http://")) {
        return URI.create(line);
      }
    }
    throw new IOException("a server ended at once");
  }

  static boolean hasInflux() {
    return Files.isExecutable(INFLUX);
  }

  static ChildServer influx(Path folder) throws IOException {
    int port = freePort();
    var settings =
        """
        reporting-disabled = true
        bind-address = "127.0.0.1:%d"
        [meta]
          dir = "%s/meta"
        [data]
          dir = "%s/data"
          wal-dir = "%s/wal"
        [monitor]
          store-enabled = false
        [http]
          bind-address = "127.0.0.1:%d"
          log-enabled = false
        """
            .formatted(freePort(), folder, folder, folder, port);
    var file = Files.createDirectories(folder).resolve("influxdb.conf");
    Files.writeString(file, settings);
    var process =
        new ProcessBuilder(INFLUX.toString(), "-config", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("influxd.log").toFile())
            .start();
    awaitPort(process, port);
    return new ChildServer(process, URI.create("http://127.0.0.1:" + port));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void awaitPort(Process process, int port) throws IOException {
    while (process.isAlive()) {
      try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException notYet) {
        LockSupport.parkNanos(50_000_000);
      }
    }
    throw new IOException("influxd ended at once");
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.destroy();
    try {
      process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
