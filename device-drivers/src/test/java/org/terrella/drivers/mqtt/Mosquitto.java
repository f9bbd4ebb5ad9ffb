package org.terrella.drivers.mqtt;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Debian's broker on a port of its own, with the settings it comes with. */
public final class Mosquitto implements AutoCloseable {
  private final int port;
  private final Path settings;
  private Process process;

  private Mosquitto(int port, Path settings) throws IOException {
    this.port = port;
    this.settings = settings;
    this.process = launch();
  }

  public static Mosquitto start(Path folder) throws IOException {
    int port;
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = probe.getLocalPort();
    }
    String text = "listener %d 127.0.0.1\nallow_anonymous true\n".formatted(port);
    return new Mosquitto(port, Files.writeString(folder.resolve("mosquitto.conf"), text));
  }

  private Process launch() throws IOException {
    var process =
        new ProcessBuilder("/usr/sbin/mosquitto", "-v", "-c", settings.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); !line.contains("running"); line = output.readLine()) {}
    Thread.ofVirtual().start(() -> output.lines().forEach(line -> {}));
    return process;
  }

  public URI address() {
    return URI.create("tcp://127.0.0.1:" + port);
  }

  public void restart() throws IOException {
    close();
    process = launch();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
