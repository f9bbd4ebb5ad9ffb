package org.terrella.telemetry.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The process that keeps one database alive. Whoever holds the folder's lock is its supervisor; the
 * kernel lets go of the lock when the holder dies, however it dies. One line on standard output
 * tells whoever started it what came of it.
 */
final class Supervisor {
  /** The database answers. */
  static final String READY = "ready";

  /** Another supervisor holds the folder. */
  static final String BUSY = "busy";

  /** Begins the line that tells why the database cannot be started. */
  static final String FAILED = "failed ";

  private static final Duration ORPHAN = Duration.ofSeconds(20);

  private Supervisor() {}

  /**
   * Supervises until it is told to end by SIGTERM.
   *
   * @param arguments folder of the store, HTTP port, SQL port
   * @throws InterruptedException never, as nobody interrupts it
   */
  public static void main(String... arguments) throws InterruptedException {
    var folder = StoreFolder.at(Path.of(arguments[0]));
    var ports = new Ports(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    try (var channel = FileChannel.open(folder.lock(), CREATE, WRITE);
        var lock = channel.tryLock()) {
      if (lock == null) {
        System.out.println(BUSY);
        return;
      }
      supervise(folder, ports, lock);
    } catch (IOException failed) {
      System.out.println(FAILED + failed.getMessage());
      System.exit(1);
    }
  }

  private static void supervise(StoreFolder folder, Ports ports, FileLock lock)
      throws IOException, InterruptedException {
    if (!lock.isValid()) {
      throw new IOException(folder.lock() + " cannot be held");
    }
    var log = new StoreLog(folder);
    endOrphan(folder, log);
    requireFree("--http-port", ports.http());
    requireFree("--sql-port", ports.sql());
    folder.passwords().make();
    var upkeep = new Upkeep(folder, ports, log);
    Runtime.getRuntime().addShutdownHook(new Thread(upkeep::end));
    upkeep.begin();
    System.out.println(READY);
    upkeep.goOn();
  }

  /** A database whose supervisor was killed ends by itself, unless it hangs. */
  private static void endOrphan(StoreFolder folder, StoreLog log)
      throws StoreException, InterruptedException {
    var orphan = Running.read(folder).flatMap(each -> each.database().handle());
    if (orphan.isPresent()) {
      log.say(
          "the database of a supervisor that was killed, %d, is ending"
              .formatted(orphan.get().pid()));
      awaitOrKill(orphan.get());
    }
  }

  private static void awaitOrKill(ProcessHandle orphan) throws InterruptedException {
    try {
      orphan.onExit().get(ORPHAN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException hangs) {
      orphan.destroyForcibly();
    }
  }

  private static void requireFree(String option, int port) throws StoreException {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      // It was free.
    } catch (IOException taken) {
      throw new StoreException(
          "port %d of 127.0.0.1 cannot be had (%s); choose another by %s, 0 for any that is free"
              .formatted(port, taken.getMessage(), option),
          taken);
    }
  }
}
