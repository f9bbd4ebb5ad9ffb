package org.terrella.procedures.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.drivers.device.Board;
import org.terrella.drivers.device.BoardWatcher;
import org.terrella.procedures.criteria.Judges;
import org.terrella.procedures.inference.InferenceWatch;
import org.terrella.procedures.procedure.Procedure;
import org.terrella.procedures.procedure.Section;
import org.terrella.procedures.procedure.Step;
import org.terrella.procedures.verdict.Verdict;
import org.terrella.telemetry.channel.Recorder;
import org.terrella.telemetry.event.EventLog;
import org.terrella.telemetry.time.BenchClock;

/**
 * One execution of a procedure. Setup and main stop at the first step that does not pass; a
 * criterion that fails does not stop them. Teardown runs always, and tries every step.
 *
 * <p>Each step is announced by {@code step.started} and {@code step.ended} (section, number,
 * verdict, cause), from which the criteria know what is open.
 */
public final class ProcedureRun {
  /** Wall time that a teardown step may take beyond the limits it states itself. */
  private static final Duration TEARDOWN_GRACE = Duration.ofSeconds(10);

  /** Wall time that an interrupted step has to let go of its device. */
  private static final Duration INTERRUPT_GRACE = Duration.ofSeconds(5);

  private static final Duration HURRIED = Duration.ofSeconds(1);

  private final Procedure procedure;
  private final Optional<Board> board;
  private final Optional<InferenceWatch> watch;
  private final Actions actions;
  private final Judges judges;
  private final EventLog events;
  private final BenchClock clock;
  private final ActionThread thread = new ActionThread(INTERRUPT_GRACE);
  private final List<StepResult> results = new ArrayList<>();
  private Stop stop = new Stop.No();
  private boolean tearingDown;

  /**
   * Prepares a run; nothing moves yet.
   *
   * @param procedure checked against the bench
   * @param bench opened, with all that the procedure needs
   * @param orbit replays the mission's orbit
   * @param judges of the procedure's criteria; hear {@code recorder} and {@code events} already
   * @param recorder takes the samples
   * @param events takes the events
   * @param clock bench time
   */
  public ProcedureRun(
      Procedure procedure,
      Equipment bench,
      OrbitReplay orbit,
      Judges judges,
      Recorder recorder,
      EventLog events,
      BenchClock clock) {
    this.procedure = procedure;
    this.board = bench.board();
    this.watch = board.map(b -> new InferenceWatch(b.name(), b.goldenAnswer(), recorder, events));
    this.actions = new Actions(bench, orbit, watch, events, clock);
    this.judges = judges;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Runs the procedure to its end, whatever happens; to be called once. An interrupt of the calling
   * thread counts as {@link #abort}.
   *
   * @return what came of it
   */
  public Results run() {
    board.ifPresent(b -> watch.ifPresent(b::watch));
    if (allPass(Section.SETUP)) {
      allPass(Section.MAIN);
    }
    tearDown();
    board.ifPresent(b -> b.watch(BoardWatcher.NOBODY));
    return Results.of(stop(), results, judges.results());
  }

  /**
   * Stops the run because somebody wants it: the running step is interrupted and teardown begins. A
   * second call hurries teardown: each of its steps has one second of wall time left.
   *
   * @param why in words, such as the name of the signal
   */
  public synchronized void abort(String why) {
    switch (stop) {
      case Stop.No _ -> stopFor(new Stop.Aborted(why));
      case Stop.Aborted _, Stop.Broken _ -> hurry();
    }
  }

  /**
   * Stops the run because something outside its steps broke, such as the record of it: the running
   * step is interrupted, teardown begins, and the verdict is ERROR.
   *
   * @param cause what broke
   */
  public synchronized void fail(Exception cause) {
    switch (stop) {
      case Stop.No _, Stop.Aborted _ -> stopFor(Stop.broken(cause));
      case Stop.Broken _ -> {}
    }
  }

  private void stopFor(Stop reason) {
    stop = reason;
    if (!tearingDown) {
      thread.interrupt();
    }
  }

  private void hurry() {
    thread.hurry(HURRIED);
  }

  private synchronized Stop stop() {
    return stop;
  }

  private boolean allPass(Section section) {
    int number = 0;
    for (Step step : procedure.steps(section)) {
      if (stop() instanceof Stop.No && perform(section, ++number, step) == Verdict.PASS) {
        continue;
      }
      return false;
    }
    return true;
  }

  private synchronized void beginTeardown() {
    tearingDown = true;
    thread.calm();
  }

  private void tearDown() {
    beginTeardown();
    int number = 0;
    for (Step step : procedure.teardown()) {
      perform(Section.TEARDOWN, ++number, step);
    }
  }

  private Verdict perform(Section section, int number, Step step) {
    Duration started = clock.now();
    events.happened("step.started", step.title(), place(section, number));
    Ending ending =
        Ending.of(outcome(section, step), section == Section.TEARDOWN ? new Stop.No() : stop());
    var details = place(section, number);
    details.put("verdict", ending.verdict().name());
    details.put("cause", ending.cause());
    events.happened("step.ended", step.title(), details);
    results.add(
        new StepResult(
            section, number, step.title(), ending.verdict(), started, clock.now(), ending.cause()));
    return ending.verdict();
  }

  private static Map<String, Object> place(Section section, int number) {
    var place = new LinkedHashMap<String, Object>();
    place.put("section", section.word());
    place.put("number", number);
    return place;
  }

  private Optional<Throwable> outcome(Section section, Step step) {
    try {
      return section == Section.TEARDOWN
          ? thread.perform(() -> actions.perform(step.action()), teardownLimit(step))
          : thread.perform(() -> actions.perform(step.action()));
    } catch (InterruptedException stopped) {
      abort("the thread of the run was interrupted");
      return awaitInterrupted();
    }
  }

  private Optional<Throwable> awaitInterrupted() {
    while (true) {
      try {
        return thread.awaitCurrent();
      } catch (InterruptedException again) {
        abort("the thread of the run was interrupted again");
      }
    }
  }

  private Duration teardownLimit(Step step) {
    double wall = step.action().patience().toNanos() / clock.speed();
    return TEARDOWN_GRACE.plus(Duration.ofNanos((long) wall));
  }
}
