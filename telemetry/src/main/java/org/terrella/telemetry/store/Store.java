package org.terrella.telemetry.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.terrella.telemetry.influx.InfluxTarget;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.Deadline;
import org.terrella.telemetry.time.ScaledClock;

/** A store in a folder, running or not. */
public final class Store {
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration KILLED = Duration.ofSeconds(10);

  private final StoreFolder folder;
  private final BenchClock clock = new ScaledClock(1);

  private Store(StoreFolder folder) {
    this.folder = folder;
  }

  /**
   * Names a store; nothing is touched.
   *
   * @param folder where it is, or shall be
   * @return the store
   */
  public static Store at(Path folder) {
    return new Store(StoreFolder.at(folder));
  }

  /**
   * The folder of whoever names none: that in the environment variable {@code TERRELLA_STORE}, else
   * {@code store} in the working directory.
   *
   * @param environment of the process
   * @return a path, as it was written
   */
  public static Path usualFolder(Map<String, String> environment) {
    return Path.of(environment.getOrDefault("TERRELLA_STORE", "store"));
  }

  /**
   * Tells where it lies.
   *
   * @return absolute
   */
  public Path folder() {
    return folder.path();
  }

  /** What came of a start. */
  public enum Started {
    /** It was started. */
    NOW,
    /** It ran already. */
    BEFORE
  }

  /**
   * Makes sure that it runs. It goes on when this process and the terminal have ended.
   *
   * @param http port for line protocol, 0 for any; left out, that which it last had, at first 9000
   * @param sql port for SQL, 0 for any; left out, that which it last had, at first 8812
   * @return whether it had to be started; it answers
   * @throws StoreException if it cannot; says what would help
   * @throws InterruptedException if the caller is being stopped
   */
  public Started start(OptionalInt http, OptionalInt sql)
      throws StoreException, InterruptedException {
    folder.make();
    Deadline limit = Deadline.after(START);
    Started started = Running.in(folder).isPresent() ? Started.BEFORE : launch(http, sql, limit);
    Ports ports = awaitReady(limit);
    requirePort(http, ports.http());
    requirePort(sql, ports.sql());
    return started;
  }

  private Started launch(OptionalInt http, OptionalInt sql, Deadline limit)
      throws StoreException, InterruptedException {
    Ports last = Ports.last(folder);
    var ports = new Ports(http.orElse(last.http()), sql.orElse(last.sql()));
    return switch (Launcher.launch(folder, ports, limit)) {
      case READY -> Started.NOW;
      case BUSY -> Started.BEFORE;
    };
  }

  /** Another's start may be under way, or the database be on its way back. */
  private Ports awaitReady(Deadline limit) throws StoreException, InterruptedException {
    while (!limit.hasPassed()) {
      var running = Running.in(folder);
      if (running.isPresent() && running.get().ready()) {
        return running.get().ports();
      }
      clock.sleep(LOOK);
    }
    throw new StoreException(
        "the store in %s does not answer; see %s".formatted(folder.path(), folder.logs()));
  }

  private void requirePort(OptionalInt wanted, int actual) throws StoreException {
    if (wanted.orElse(0) != 0 && wanted.getAsInt() != actual) {
      throw new StoreException(
          "the store in %s runs already, on port %d and not on %d; stop it first"
              .formatted(folder.path(), actual, wanted.getAsInt()));
    }
  }

  /** What came of a stop. */
  public enum Stopped {
    /** It closed its tables and ended. */
    CLEANLY,
    /** It did not end in time and was killed; what it had acknowledged is on the disk. */
    KILLED,
    /** It did not run. */
    NOT_RUNNING
  }

  /**
   * Ends database and supervisor. When this returns, neither is there.
   *
   * @return how it went
   * @throws StoreException if they may not be ended by this user, or cannot be
   * @throws InterruptedException if the caller is being stopped
   */
  public Stopped stop() throws StoreException, InterruptedException {
    var running = Running.read(folder);
    var supervisor = running.flatMap(each -> each.supervisor().handle());
    var stopped = Stopped.NOT_RUNNING;
    if (supervisor.isPresent()) {
      requireOurs(supervisor.get().destroy(), supervisor.get());
      stopped =
          ended(supervisor.get(), Upkeep.CLOSING.plus(KILLED))
              ? Stopped.CLEANLY
              : kill(supervisor.get());
    }
    // Asked for anew: it may have been restarted meanwhile.
    var database = Running.read(folder).or(() -> running).flatMap(each -> each.database().handle());
    if (database.isPresent() && !ended(database.get(), KILLED)) {
      stopped = kill(database.get());
    }
    return stopped;
  }

  private Stopped kill(ProcessHandle process) throws StoreException, InterruptedException {
    requireOurs(process.destroyForcibly(), process);
    if (!ended(process, KILLED)) {
      throw new StoreException("process %d cannot be ended".formatted(process.pid()));
    }
    return Stopped.KILLED;
  }

  private static void requireOurs(boolean asked, ProcessHandle process) throws StoreException {
    if (!asked && process.isAlive()) {
      throw new StoreException(
          "process %d of the store may not be ended by this user".formatted(process.pid()));
    }
  }

  private static boolean ended(ProcessHandle process, Duration patience)
      throws InterruptedException {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException still) {
      return false;
    }
  }

  /**
   * Looks how it is.
   *
   * @return how it is, if it runs
   * @throws StoreException if the folder cannot be read
   */
  public Optional<StoreStatus> status() throws StoreException {
    var running = Running.in(folder);
    return running.isPresent()
        ? Optional.of(StoreStatus.of(folder, running.get()))
        : Optional.empty();
  }

  /**
   * Tells how much of the disk its folder takes.
   *
   * @return bytes, 0 if there is none
   * @throws StoreException if it cannot be read
   */
  public long bytes() throws StoreException {
    return StoreStatus.bytes(folder);
  }

  /**
   * The way to ask it.
   *
   * @return for the user who can only read
   * @throws StoreException if it does not run
   */
  public StoreReader reader() throws StoreException {
    return new StoreReader(folder, running().ports());
  }

  /**
   * The way to ship to it.
   *
   * @return for the user who writes
   * @throws StoreException if it does not run
   */
  public InfluxTarget target() throws StoreException {
    var base = URI.create("http://127.0.0.1:" + running().ports().http());
    try {
      return InfluxTarget.questdb(base, User.TERRELLA.word(), folder.passwords().of(User.TERRELLA));
    } catch (IOException unreadable) {
      throw new StoreException(
          "the store's password cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  /**
   * Where programs that write get in.
   *
   * @return line protocol over HTTP
   * @throws StoreException if it does not run
   */
  public Entrance writing() throws StoreException {
    return entrance("http://127.0.0.1:" + running().ports().http(), User.TERRELLA);
  }

  /**
   * Where programs that read get in.
   *
   * @return the PostgreSQL wire protocol
   * @throws StoreException if it does not run
   */
  public Entrance reading() throws StoreException {
    return entrance(
        "postgresql://127.0.0.1:%d/qdb".formatted(running().ports().sql()), User.READER);
  }

  private Entrance entrance(String address, User user) {
    return new Entrance(address, user.word(), folder.passwords().file(user));
  }

  private Running running() throws StoreException {
    return Running.in(folder)
        .orElseThrow(
            () ->
                new StoreException(
                    "no store runs in %s; start it by: terrella store start%s"
                        .formatted(
                            folder.path(),
                            Files.exists(folder.path()) ? "" : " (there is no such folder)")));
  }
}
