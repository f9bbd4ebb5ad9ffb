package org.terrella.controller.run;

import java.util.Optional;
import org.terrella.procedures.run.ProcedureRun;

/**
 * Stops a run, however far it has come: before the procedure begins by interrupting whoever
 * prepares it, from then on through the procedure, whose teardown nothing may skip.
 */
final class Stopper {
  private final Thread preparing = Thread.currentThread();
  private Optional<ProcedureRun> run = Optional.empty();
  private Optional<String> asked = Optional.empty();
  private Optional<Exception> broken = Optional.empty();

  /** Somebody wants the run to stop. */
  synchronized void abort(String why) {
    asked = asked.or(() -> Optional.of(why));
    run.ifPresentOrElse(started -> started.abort(why), preparing::interrupt);
  }

  /** Something that the run cannot do without has broken. */
  synchronized void fail(Exception cause) {
    broken = broken.or(() -> Optional.of(cause));
    run.ifPresentOrElse(started -> started.fail(cause), preparing::interrupt);
  }

  /** The procedure takes over; what has been asked before reaches it now. */
  synchronized void handOver(ProcedureRun started) {
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
}
