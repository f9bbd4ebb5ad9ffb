package org.terrella.telemetry.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.terrella.telemetry.time.Deadline;

/**
 * Starts a supervisor that goes on when its starter and the terminal have ended: {@code setsid} (of
 * util-linux, which every Debian has) gives it a session of its own, so that neither Ctrl-C nor
 * SIGHUP reaches it.
 */
final class Launcher {
  private Launcher() {}

  /** What came of a start. */
  enum Outcome {
    /** The database answers. */
    READY,
    /** Another supervisor is at work in this folder. */
    BUSY
  }

  static Outcome launch(StoreFolder folder, Ports ports, Deadline limit)
      throws StoreException, InterruptedException {
    Path complaints = folder.logs().resolve("supervisor.err");
    var word = firstLine(start(folder, ports, complaints), limit, folder);
    return switch (word) {
      case Supervisor.READY -> Outcome.READY;
      case Supervisor.BUSY -> Outcome.BUSY;
      default -> throw new StoreException(why(word, complaints));
    };
  }

  private static String why(String word, Path complaints) {
    try {
      return word.startsWith(Supervisor.FAILED)
          ? word.substring(Supervisor.FAILED.length())
          : "the store's supervisor ended at once: " + Files.readString(complaints).strip();
    } catch (IOException unreadable) {
      return "the store's supervisor ended at once; " + unreadable.getMessage();
    }
  }

  private static Process start(StoreFolder folder, Ports ports, Path complaints)
      throws StoreException {
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(JavaCommand.supervisor(folder, ports));
    try {
      return new ProcessBuilder(command)
          .directory(folder.path().toFile())
          .redirectInput(new File("/dev/null"))
          .redirectError(complaints.toFile())
          .start();
    } catch (IOException missing) {
      throw new StoreException(
          "the store cannot be started (setsid of util-linux is needed): " + missing.getMessage(),
          missing);
    }
  }

  private static String firstLine(Process supervisor, Deadline limit, StoreFolder folder)
      throws StoreException, InterruptedException {
    var line = new CompletableFuture<String>();
    Thread.ofVirtual().start(() -> line.completeAsync(() -> read(supervisor), Runnable::run));
    try {
      return line.get(limit.remaining().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      throw new StoreException(
          "the store in %s does not answer yet; it goes on starting, see %s"
              .formatted(folder.path(), folder.logs()),
          slow);
    } catch (ExecutionException broken) {
      throw new StoreException("the store's supervisor: " + broken.getMessage(), broken);
    }
  }

  private static String read(Process supervisor) {
    try {
      String line = supervisor.inputReader(UTF_8).readLine();
      return line == null ? "" : line;
    } catch (IOException gone) {
      return "";
    }
  }
}
