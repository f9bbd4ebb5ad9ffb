package org.terrella.procedures.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Does one action at a time in a thread of its own, so that it can be interrupted without
 * interrupting the run, and left behind when it does not even listen to that.
 */
final class ActionThread {
  private final Duration grace;
  private Optional<Doing> doing = Optional.empty();
  private boolean interrupted;
  private Optional<Duration> hurry = Optional.empty();

  /**
   * Begins idle.
   *
   * @param grace wall time from an interrupt until an action is left behind
   */
  ActionThread(Duration grace) {
    this.grace = grace;
  }

  /** Something to do. */
  @FunctionalInterface
  interface Task {
    void run() throws Exception;
  }

  /** An action did not end within its limit, nor when it was interrupted. */
  static final class Hung extends Exception {
    private static final long serialVersionUID = 1L;

    Hung(Duration waited) {
      super("not done within %d ms of wall time".formatted(waited.toMillis()));
    }
  }

  private record Doing(Thread thread, CompletableFuture<Optional<Throwable>> end) {
    void leaveAfter(Duration limit) {
      end.completeOnTimeout(Optional.of(new Hung(limit)), limit.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /**
   * Does it.
   *
   * @return what it threw; {@link Hung} when it had to be left behind
   * @throws InterruptedException if the calling thread is interrupted; the action goes on
   */
  Optional<Throwable> perform(Task task) throws InterruptedException {
    return await(start(task));
  }

  /** Does it within a limit of wall time, after which it is interrupted and left behind. */
  Optional<Throwable> perform(Task task, Duration limit) throws InterruptedException {
    Doing started = start(task);
    started.leaveAfter(limit);
    Optional<Throwable> end = await(started);
    started.thread().interrupt();
    return end;
  }

  /** Waits for what was begun before an interrupt. */
  Optional<Throwable> awaitCurrent() throws InterruptedException {
    Optional<Doing> current = current();
    return current.isPresent() ? await(current.get()) : Optional.empty();
  }

  /** Interrupts what is being done and whatever is begun until {@link #calm}. */
  synchronized void interrupt() {
    interrupted = true;
    doing.ifPresent(this::interrupt);
  }

  private void interrupt(Doing current) {
    current.thread().interrupt();
    current.leaveAfter(grace);
  }

  /** Lets actions run again. */
  synchronized void calm() {
    interrupted = false;
  }

  /** Shortens the limit of what is being done and of whatever is begun. */
  synchronized void hurry(Duration limit) {
    hurry = Optional.of(limit);
    doing.ifPresent(current -> current.leaveAfter(limit));
  }

  private synchronized Optional<Doing> current() {
    return doing;
  }

  private synchronized Doing start(Task task) {
    var end = new CompletableFuture<Optional<Throwable>>();
    Thread thread = Thread.ofVirtual().name("step").start(() -> end.complete(outcome(task)));
    var started = new Doing(thread, end);
    doing = Optional.of(started);
    if (interrupted) {
      interrupt(started);
    }
    hurry.ifPresent(started::leaveAfter);
    return started;
  }

  private static Optional<Throwable> outcome(Task task) {
    try {
      task.run();
      return Optional.empty();
    } catch (Throwable anything) {
      return Optional.of(anything);
    }
  }

  private static Optional<Throwable> await(Doing started) throws InterruptedException {
    try {
      return started.end().get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
