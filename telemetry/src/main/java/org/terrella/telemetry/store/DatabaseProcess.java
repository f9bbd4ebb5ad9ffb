package org.terrella.telemetry.store;

import io.questdb.griffin.SqlException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.terrella.telemetry.time.ScaledClock;

/**
 * The process of the database. It lives while its standard input is open: when the supervisor is
 * killed, the pipe closes and nothing is left behind.
 */
final class DatabaseProcess {
  /** Begins the line that tells where it listens. */
  static final String READY = "terrella-store ready ";

  /** Begins the line that tells why it cannot. */
  static final String FAILED = "terrella-store failed ";

  private static final Duration CLOSING = Duration.ofSeconds(15);
  private static final Duration LOOKING = Duration.ofSeconds(10);

  private DatabaseProcess() {}

  /**
   * Runs a database.
   *
   * @param arguments folder of the store, HTTP port, SQL port
   */
  public static void main(String... arguments) {
    var folder = StoreFolder.at(Path.of(arguments[0]));
    var ports = new Ports(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    try (var database = Database.open(folder, ports)) {
      Runtime.getRuntime().addShutdownHook(new Thread(database::close));
      System.out.println(READY + database.ports().http() + " " + database.ports().sql());
      Thread.ofPlatform().daemon().start(() -> lookAfter(database));
      awaitEnd();
      haltIfClosingHangs();
    } catch (IOException | RuntimeException | Error failed) {
      System.out.println(FAILED + failed);
      System.exit(1);
    }
    System.exit(0);
  }

  private static void awaitEnd() throws IOException {
    while (System.in.read() >= 0) {
      // Nothing is ever said; only the end counts.
    }
  }

  private static void lookAfter(Database database) {
    try {
      while (true) {
        new ScaledClock(1).sleep(LOOKING);
        resume(database);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static void resume(Database database) {
    try {
      int resumed = database.resume();
      if (resumed > 0) {
        System.out.println(resumed + " tables that could not be written are tried again");
      }
    } catch (SqlException | RuntimeException failed) {
      System.out.println("a table cannot be tried again: " + failed);
    }
  }

  private static void haltIfClosingHangs() {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                new ScaledClock(1).sleep(CLOSING);
                Runtime.getRuntime().halt(1);
              } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
              }
            });
  }
}
