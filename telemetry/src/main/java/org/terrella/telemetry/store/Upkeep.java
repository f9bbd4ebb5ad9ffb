package org.terrella.telemetry.store;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.ScaledClock;

/** Keeps a database running, and the folder's file true about it. */
final class Upkeep {
  /** What a database may take to close its tables. */
  static final Duration CLOSING = Duration.ofSeconds(20);

  private final StoreFolder folder;
  private final StoreLog log;
  private final BenchClock clock = new ScaledClock(1);
  private final Backoff backoff = new Backoff();
  private final ReentrantLock change = new ReentrantLock();
  private Running running;
  private Optional<Child> child = Optional.empty();
  private Duration launched = Duration.ZERO;
  private boolean ending;

  Upkeep(StoreFolder folder, Ports ports, StoreLog log) {
    this.folder = folder;
    this.log = log;
    this.running = Running.begun(ProcessMark.of(ProcessHandle.current().pid()), ports, clock.utc());
  }

  /** Starts the database for the first time; one that cannot be started is not tried again. */
  void begin() throws IOException {
    log.say("supervisor %d begins".formatted(running.supervisor().pid()));
    running.write(folder);
    switch (launch().said()) {
      case Child.Said.Failed(String why) ->
          throw new StoreException("the database cannot be started: " + why);
      case Child.Said.Ready(Ports ports) -> {
        ports.write(folder.ports());
        listening(ports);
      }
    }
  }

  /** Starts it again whenever it dies; on the ports that it has had, as others know them. */
  void goOn() throws InterruptedException {
    while (true) {
      int status = child.orElseThrow().status();
      Duration pause = backoff.after(clock.now().minus(launched));
      died("ended with status %d at %s".formatted(status, new ScaledClock(1).utc()));
      clock.sleep(pause);
      again();
    }
  }

  private void again() {
    try {
      switch (launch().said()) {
        case Child.Said.Failed _ -> {
          // Its own words are in the log, and its end comes next.
        }
        case Child.Said.Ready(Ports ports) -> listening(ports);
      }
    } catch (IOException failed) {
      log.say("the database cannot be started: " + failed.getMessage());
    }
  }

  private Child launch() throws IOException {
    change.lock();
    try {
      if (ending) {
        throw new StoreException("the store is ending");
      }
      launched = clock.now();
      var begun = Child.launch(folder, running.ports(), log);
      child = Optional.of(begun);
      tell(running.launched(begun.mark()));
      return begun;
    } finally {
      change.unlock();
    }
  }

  private void listening(Ports ports) {
    log.say("the database answers on %d and %d".formatted(ports.http(), ports.sql()));
    tell(running.listening(ports));
  }

  private void died(String how) {
    log.say("the database " + how);
    tell(running.died(how));
  }

  private void tell(Running now) {
    change.lock();
    try {
      running = now;
      if (!ending) {
        running.write(folder);
      }
    } catch (IOException full) {
      log.say("%s cannot be written: %s".formatted(folder.running(), full));
    } finally {
      change.unlock();
    }
  }

  /** Ends the database; for good. */
  void end() {
    change.lock();
    try {
      ending = true;
      if (child.isPresent()) {
        child.get().end(CLOSING);
      }
      Files.deleteIfExists(folder.running());
      log.say("supervisor %d ends".formatted(running.supervisor().pid()));
    } catch (IOException | InterruptedException odd) {
      log.say("supervisor %d ends badly: %s".formatted(running.supervisor().pid(), odd));
    } finally {
      change.unlock();
    }
  }
}
