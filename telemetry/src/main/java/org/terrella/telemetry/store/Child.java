package org.terrella.telemetry.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A database process as its supervisor sees it. */
final class Child {
  private final Process process;
  private final StoreLog log;
  private final CompletableFuture<Said> said = new CompletableFuture<>();

  private Child(Process process, StoreLog log) {
    this.process = process;
    this.log = log;
  }

  /** What a database says of its start. */
  sealed interface Said {
    /** It answers. */
    record Ready(Ports ports) implements Said {}

    /** It does not, and has ended. */
    record Failed(String why) implements Said {}
  }

  static Child launch(StoreFolder folder, Ports ports, StoreLog log) throws IOException {
    empty(folder);
    var builder = new ProcessBuilder(JavaCommand.database(folder, ports));
    builder.directory(folder.path().toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("QDB_"));
    var child = new Child(builder.start(), log);
    Thread.ofPlatform().daemon().start(child::listen);
    return child;
  }

  /** A database that was killed has left its unpacked native code behind. */
  private static void empty(StoreFolder folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder.unpacked())) {
      for (var file : files) {
        Files.delete(file);
      }
    }
  }

  private void listen() {
    var last = "it said nothing";
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
        hear(line);
      }
    } catch (IOException ended) {
      last = ended.toString();
    }
    said.complete(new Said.Failed(last));
  }

  private void hear(String line) {
    if (line.startsWith(DatabaseProcess.READY)) {
      var ports = line.substring(DatabaseProcess.READY.length()).split(" ", 2);
      said.complete(
          new Said.Ready(new Ports(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]))));
    } else if (line.startsWith(DatabaseProcess.FAILED)) {
      said.complete(new Said.Failed(line.substring(DatabaseProcess.FAILED.length())));
    }
    log.say("database: " + line);
  }

  /** Waits until it answers or has failed. */
  Said said() {
    return said.join();
  }

  ProcessMark mark() {
    return ProcessMark.of(process.pid());
  }

  /** Waits until it has ended. */
  int status() throws InterruptedException {
    return process.waitFor();
  }

  /** Asks it to end, and ends it. */
  void end(Duration patience) throws InterruptedException {
    try {
      process.getOutputStream().close();
    } catch (IOException gone) {
      log.say("the database's pipe: " + gone);
    }
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      log.say("the database does not end; killed");
      process.destroyForcibly();
      process.waitFor();
    }
  }
}
