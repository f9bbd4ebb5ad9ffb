package org.terrella.telemetry.influx;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.terrella.telemetry.time.Deadline;
import org.terrella.telemetry.time.ScaledClock;

/** A real InfluxDB 1.6 on ports and a folder of its own. */
final class InfluxServer implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/influxd");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Process process;
  private final int port;

  private InfluxServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static InfluxServer start(Path folder) throws IOException, InterruptedException {
    if (!Files.isExecutable(PROGRAM)) {
      throw new AssertionError(
          PROGRAM + " is missing: install the Debian package influxdb (apt-get install influxdb)");
    }
    int port = freePort();
    var config = Files.writeString(folder.resolve("influxdb.conf"), config(folder, port));
    var process =
        new ProcessBuilder(PROGRAM.toString(), "-config", config.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("influxd.log").toFile())
            .start();
    var server = new InfluxServer(process, port);
    server.awaitPort();
    return server;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  private static String config(Path folder, int port) throws IOException {
    return """
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
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitPort() throws InterruptedException {
    var clock = new ScaledClock(1);
    var deadline = Deadline.after(PATIENCE);
    while (!answers()) {
      if (deadline.hasPassed() || !process.isAlive()) {
        close();
        throw new AssertionError("influxd does not listen on " + url());
      }
      clock.sleep(Duration.ofMillis(20));
    }
  }

  private boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
