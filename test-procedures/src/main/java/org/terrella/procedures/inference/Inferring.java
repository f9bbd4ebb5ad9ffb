package org.terrella.procedures.inference;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.terrella.drivers.device.Board;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.drivers.device.DigitalInput;
import org.terrella.telemetry.event.EventLog;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.Deadline;

/**
 * Keeps the board inferring: after a reboot it logs in again and restarts the workload, waiting as
 * long as the board has no power. A board that has power and stays silent breaks the run.
 */
public final class Inferring {
  /** Below this much wall time, silence may be ours. */
  private static final Duration LEAST_PATIENCE = Duration.ofSeconds(2);

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final Board board;
  private final Optional<DigitalInput> powerGood;
  private final InferenceWatch watch;
  private final EventLog events;
  private final BenchClock clock;
  private final AtomicLong powerLosses = new AtomicLong();

  /**
   * Works on a board that is logged in.
   *
   * @param board the board, which {@code watch} hears
   * @param powerGood high while the board has power; without one it always has
   * @param watch hears the board
   * @param events takes {@code board.unpowered}, {@code board.recovered} and, where the console
   *     showed none, {@code board.reboot}
   * @param clock bench time
   */
  public Inferring(
      Board board,
      Optional<DigitalInput> powerGood,
      InferenceWatch watch,
      EventLog events,
      BenchClock clock) {
    this.board = board;
    this.powerGood = powerGood;
    this.watch = watch;
    this.events = events;
    this.clock = clock;
    powerGood.ifPresent(input -> input.onChange(this::powerChanged));
  }

  private void powerChanged(boolean good) {
    if (!good) {
      powerLosses.incrementAndGet();
    }
  }

  /**
   * Runs the workload for a number of batches.
   *
   * @param count how many, positive
   * @param stall longest silence of a powered board, bench time; never less than 2 s of wall time
   * @return as for {@link #until}
   * @throws DeviceException if the board is silent for longer, or the bench breaks
   * @throws InterruptedException if the run is being stopped
   */
  public boolean batches(int count, Duration stall) throws DeviceException, InterruptedException {
    long goal = watch.batches() + count;
    return until(() -> watch.batches() >= goal, stall);
  }

  /**
   * Runs the workload until something else has happened.
   *
   * @param done looked at about once in a bench second
   * @param stall longest silence of a powered board, bench time; never less than 2 s of wall time
   * @return false when the board could not be left idle and logged in, because it had no power
   * @throws DeviceException if the board is silent for longer, or the bench breaks
   * @throws InterruptedException if the run is being stopped
   */
  public boolean until(BooleanSupplier done, Duration stall)
      throws DeviceException, InterruptedException {
    start();
    if (!keepAlive(done, stall)) {
      return false;
    }
    board.stopWorkload();
    return true;
  }

  private void start() throws DeviceException, InterruptedException {
    watch.starting();
    board.startWorkload();
  }

  private boolean keepAlive(BooleanSupplier done, Duration stall)
      throws DeviceException, InterruptedException {
    boolean running = true;
    long seen = watch.batches();
    Deadline patience = patience(stall);
    while (running && !done.getAsBoolean()) {
      watch.await(seen, clock.deadline(LOOK_AGAIN));
      boolean rebooted = watch.takeReboot();
      if (rebooted || !isPowered()) {
        running = recover(rebooted, done, stall);
        patience = patience(stall);
      } else if (watch.batches() > seen) {
        patience = patience(stall);
      } else if (patience.hasPassed()) {
        throw new DeviceTimeout(board.name(), "the running workload", stall);
      }
      seen = watch.batches();
    }
    return running;
  }

  private boolean recover(boolean rebooted, BooleanSupplier done, Duration stall)
      throws DeviceException, InterruptedException {
    watch.idle();
    boolean shown = rebooted;
    boolean back = false;
    while (!back && awaitPower(done) && !done.getAsBoolean()) {
      back = restart(stall);
      shown |= watch.takeReboot();
    }
    if (back) {
      recovered(shown);
    }
    return back;
  }

  private void recovered(boolean shown) {
    watch.idle();
    if (!shown) {
      var evidence = "it lost power and had to be logged in again";
      events.happened("board.reboot", board.name(), Map.of("evidence", evidence));
    }
    events.happened("board.recovered", board.name());
  }

  /** Waits for power; false when there is no more need of it. */
  private boolean awaitPower(BooleanSupplier done) throws DeviceException, InterruptedException {
    if (!isPowered()) {
      events.happened("board.unpowered", board.name());
    }
    while (!isPowered()) {
      if (done.getAsBoolean()) {
        return false;
      }
      clock.sleep(LOOK_AGAIN);
      watch.idle();
    }
    return true;
  }

  /** Logs in and starts the workload; false when the board lost power over it. */
  private boolean restart(Duration stall) throws DeviceException, InterruptedException {
    long before = powerLosses.get();
    try {
      board.logIn(atLeastPatience(stall));
      start();
      return true;
    } catch (DeviceTimeout silent) {
      if (isPowered() && powerLosses.get() == before) {
        throw silent;
      }
      return false;
    }
  }

  private boolean isPowered() throws DeviceException {
    return powerGood.isEmpty() || powerGood.get().isHigh();
  }

  private Deadline patience(Duration stall) {
    return clock.deadline(atLeastPatience(stall));
  }

  private Duration atLeastPatience(Duration stall) {
    var least = Duration.ofNanos((long) (LEAST_PATIENCE.toNanos() * clock.speed()));
    return stall.compareTo(least) > 0 ? stall : least;
  }
}
