package org.terrella.drivers.console;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.terrella.drivers.device.BoardWatcher;
import org.terrella.drivers.device.Inference;

/**
 * Knows from what it hears whether somebody is logged in and the workload runs, and tells the
 * watcher.
 */
final class ConsoleEar {
  private final BoardSettings settings;
  private final ReentrantLock lock = new ReentrantLock();
  private BoardWatcher watcher = BoardWatcher.NOBODY;
  private boolean loggedIn;
  private boolean working;
  private boolean quoting;
  private Optional<String> suspicion = Optional.empty();

  ConsoleEar(BoardSettings settings) {
    this.settings = settings;
  }

  void watch(BoardWatcher watcher) {
    locked(() -> this.watcher = watcher);
  }

  boolean isLoggedIn() {
    lock.lock();
    try {
      return loggedIn;
    } finally {
      lock.unlock();
    }
  }

  boolean isWorking() {
    lock.lock();
    try {
      return working;
    } finally {
      lock.unlock();
    }
  }

  void setLoggedIn(boolean now) {
    locked(
        () -> {
          loggedIn = now;
          working = working && now;
          suspicion = Optional.empty();
        });
  }

  void setWorking(boolean now) {
    locked(() -> working = now);
  }

  /**
   * A command begins whose output may look like a boot or a login. What looks so is only remembered
   * until the command has ended: a board that ends it has not rebooted.
   */
  void quote() {
    locked(() -> quoting = true);
  }

  /** The command has ended, or been given up, which makes a reboot of what looked like one. */
  void endQuote(boolean ended) {
    locked(
        () -> {
          quoting = false;
          if (!ended) {
            suspicion.ifPresent(this::lose);
          }
          suspicion = Optional.empty();
        });
  }

  /** Takes what was heard; returns what is left of it for the exchange under way. */
  Optional<Heard> hear(Heard heard) {
    lock.lock();
    try {
      return switch (heard) {
        case Heard.Line(String text) -> line(heard, text);
        case Heard.Noise(String text) -> sign(heard, text, settings.isBootBanner(text));
        case Heard.Unfinished(_, String text) -> sign(heard, text, settings.asksForUser(text));
        case Heard.Rebooted _, Heard.Gone _ -> Optional.of(heard);
      };
    } finally {
      lock.unlock();
    }
  }

  /** Takes the first half of a line whose second half died with the board. */
  void hearHalf(String half) {
    if (InferenceLine.isPiece(half)) {
      locked(() -> watcher.garbled(half));
    }
  }

  private Optional<Heard> line(Heard heard, String text) {
    Optional<Inference> batch = working ? InferenceLine.read(text) : Optional.empty();
    if (batch.isPresent()) {
      watcher.inferred(batch.get());
      return Optional.empty();
    }
    if (working && !quoting && InferenceLine.isPiece(text)) {
      watcher.garbled(text);
    }
    return sign(heard, text, settings.isBootBanner(text));
  }

  private Optional<Heard> sign(Heard heard, String text, boolean ofReboot) {
    if (!ofReboot || !loggedIn) {
      return Optional.of(heard);
    }
    if (quoting) {
      suspicion = suspicion.or(() -> Optional.of(text));
      return Optional.of(heard);
    }
    lose(text);
    return Optional.of(new Heard.Rebooted(text));
  }

  private void lose(String evidence) {
    loggedIn = false;
    working = false;
    watcher.rebooted(evidence);
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }
}
