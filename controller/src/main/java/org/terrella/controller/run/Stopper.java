package org.terrella.controller.run;

import java.util.Optional;
import org.terrella.procedures.run.ProcedureRun;

/**
 * Stops a run, however far it has come: while the bench is being opened by interrupting whoever
 * opens it, once; from then on through the procedure, whose teardown nothing may skip. Nobody who
 * writes the record is ever interrupted: Java closes the file of an interrupted writer.
 */
final class Stopper {
  private Optional<Thread> opening = Optional.empty();
  private Optional<ProcedureRun> run = Optional.empty();
  private Optional<String> asked = Optional.empty();
  private Optional<Exception> broken = Optional.empty();

  /** Somebody wants the run to stop. */
  synchronized void abort(String why) {
    asked = asked.or(() -> Optional.of(why));
    run.ifPresentOrElse(started -> started.abort(why), this::interrupt);
  }

  /** Something that the run cannot do without has broken. */
  synchronized void fail(Exception cause) {
    broken = broken.or(() -> Optional.of(cause));
    run.ifPresentOrElse(started -> started.fail(cause), this::interrupt);
  }

  /**
   * The calling thread begins to open the bench.
   *
   * @throws InterruptedException if the run is to stop already
   */
  synchronized void open() throws InterruptedException {
    if (asked.isPresent() || broken.isPresent()) {
      throw new InterruptedException("stopped before the bench was opened");
    }
    opening = Optional.of(Thread.currentThread());
  }

  /** The bench is open, or never will be: the thread that opened it is not interrupted any more. */
  synchronized void opened() {
    opening = Optional.empty();
    Thread.interrupted();
  }

  /** The procedure takes over; what has been asked before reaches it now. */
  synchronized void handOver(ProcedureRun started) {
    opened();
    run = Optional.of(started);
    broken.ifPresent(started::fail);
    asked.ifPresent(started::abort);
  }

  /** Why the run is to stop, if anybody said so. */
  synchronized Optional<String> asked() {
    return asked;
  }

  /** What has broken, if anything. */
  synchronized Optional<Exception> broken() {
    return broken;
  }

  private void interrupt() {
    opening.ifPresent(Thread::interrupt);
    opening = Optional.empty();
  }
}
