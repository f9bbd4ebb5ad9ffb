package org.terrella.procedures.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.terrella.drivers.device.Board;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.drivers.device.DigitalInput;
import org.terrella.drivers.device.DigitalOutput;
import org.terrella.drivers.device.Switch;
import org.terrella.fixtures.replay.Lanes;
import org.terrella.procedures.inference.InferenceWatch;
import org.terrella.procedures.inference.Inferring;
import org.terrella.procedures.procedure.Action;
import org.terrella.procedures.procedure.Figure;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.event.EventLog;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.Deadline;

/** Does what a step says, with the equipment of a bench that has all the procedure needs. */
final class Actions {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final Equipment bench;
  private final OrbitReplay orbit;
  private final EventLog events;
  private final BenchClock clock;
  private final Optional<TestedBoard> tested;

  /** The board with those who watch over it. */
  private record TestedBoard(Board board, InferenceWatch watch, Inferring inferring) {}

  Actions(
      Equipment bench,
      OrbitReplay orbit,
      Optional<InferenceWatch> watch,
      EventLog events,
      BenchClock clock) {
    this.bench = bench;
    this.orbit = orbit;
    this.events = events;
    this.clock = clock;
    this.tested = watch.flatMap(hears -> bench.board().map(board -> tested(board, hears)));
  }

  private TestedBoard tested(Board board, InferenceWatch watch) {
    return new TestedBoard(
        board, watch, new Inferring(board, bench.powerGood(), watch, events, clock));
  }

  /**
   * Does it.
   *
   * @throws BoardMissed if the board did not do its part
   * @throws DeviceException if the bench broke
   * @throws InterruptedException if the run is being stopped
   */
  void perform(Action action) throws BoardMissed, DeviceException, InterruptedException {
    switch (action) {
      case Action.SupplyNominal _ -> bench.power().orElseThrow().nominal();
      case Action.SupplyOff _ -> bench.power().orElseThrow().off();
      case Action.ThermalOff _ -> bench.thermal().orElseThrow().off();
      case Action.SetSwitch(boolean on) -> connect(on);
      case Action.AwaitPowerGood(Duration within) -> awaitPowerGood(within);
      case Action.Boot(Duration within) -> boot(within);
      case Action.Infer(int batches, Duration stall) -> infer(batches, stall);
      case Action.Replay replay -> replay(replay);
      case Action.Command command -> command(command);
      case Action.ReadSensors _ -> readSensors();
      case Action.PowerCycle cycle -> powerCycle(cycle);
      case Action.Reset(Duration hold) -> reset(hold);
      case Action.ShutDown(Duration within) -> shutDown(within);
      case Action.Pause(Duration span) -> clock.sleep(span);
    }
  }

  private void connect(boolean on) throws DeviceException, InterruptedException {
    expectBoot(true);
    mains().set(on);
  }

  private void awaitPowerGood(Duration within)
      throws BoardMissed, DeviceException, InterruptedException {
    DigitalInput input = bench.powerGood().orElseThrow();
    Deadline deadline = clock.deadline(within);
    while (!input.isHigh()) {
      if (deadline.hasPassed()) {
        throw new BoardMissed(
            "%s: power not good within %s".formatted(input.name(), Figure.of(within)));
      }
      clock.sleep(LOOK_AGAIN);
    }
  }

  private void boot(Duration within) throws BoardMissed, DeviceException, InterruptedException {
    expectBoot(true);
    try {
      board().logIn(within);
    } catch (DeviceTimeout late) {
      throw boards(late);
    }
    expectBoot(false);
  }

  private void infer(int batches, Duration stall)
      throws BoardMissed, DeviceException, InterruptedException {
    if (!tested().inferring().batches(batches, stall)) {
      throw new BoardMissed(board().name() + ": did not come back to finish its batches");
    }
  }

  private void replay(Action.Replay replay)
      throws BoardMissed, DeviceException, InterruptedException {
    if (replay.inferring()) {
      inferMeanwhile(replay);
    } else {
      orbit.run(replay.orbits());
    }
  }

  private void inferMeanwhile(Action.Replay replay)
      throws BoardMissed, DeviceException, InterruptedException {
    var over = new AtomicBoolean();
    var back = new AtomicBoolean();
    Lanes.run(
        List.of(
            () -> {
              orbit.run(replay.orbits());
              over.set(true);
            },
            () -> back.set(tested().inferring().until(over::get, replay.stall()))));
    if (!back.get()) {
      throw new BoardMissed(board().name() + ": was down when the replay ended");
    }
  }

  private void command(Action.Command command)
      throws BoardMissed, DeviceException, InterruptedException {
    String printed = printedBy(command);
    events.happened(
        "board.answered", board().name(), Map.of("command", command.line(), "printed", printed));
    if (!command.expect().matcher(printed).find()) {
      throw new BoardMissed(
          "%s: %s printed \"%s\", not %s"
              .formatted(board().name(), command.line(), printed, command.expect()));
    }
  }

  private String printedBy(Action.Command command)
      throws BoardMissed, DeviceException, InterruptedException {
    try {
      return String.join("\n", board().run(command.line(), command.within()));
    } catch (DeviceTimeout late) {
      throw boards(late);
    } catch (DeviceRefused refused) {
      throw boards(refused);
    }
  }

  private void readSensors() throws BoardMissed, DeviceException, InterruptedException {
    List<Reading> readings = board().sample();
    if (readings.isEmpty()) {
      throw new BoardMissed(board().name() + ": has no sensors");
    }
    for (int i = 0; i < readings.size(); i++) {
      if (readings.get(i) instanceof Reading.Missing(String why)) {
        throw new BoardMissed(
            "%s: no reading of %s: %s"
                .formatted(board().name(), board().channels().get(i).name(), why));
      }
    }
  }

  private void powerCycle(Action.PowerCycle cycle)
      throws BoardMissed, DeviceException, InterruptedException {
    for (int number = 1; number <= cycle.times(); number++) {
      board().rest();
      connect(false);
      clock.sleep(cycle.offFor());
      connect(true);
      Duration begin = clock.now();
      boot(cycle, number);
      double seconds = clock.now().minus(begin).toNanos() / 1e9;
      events.happened(
          "board.power-cycled", board().name(), Map.of("number", number, "boot_s", seconds));
    }
  }

  private void boot(Action.PowerCycle cycle, int number)
      throws BoardMissed, DeviceException, InterruptedException {
    try {
      boot(cycle.bootWithin());
    } catch (BoardMissed late) {
      throw new BoardMissed(
          "%s (power cycle %d of %d)".formatted(late.getMessage(), number, cycle.times()), late);
    }
  }

  private void reset(Duration hold) throws DeviceException, InterruptedException {
    DigitalOutput line = bench.reset().orElseThrow();
    expectBoot(true);
    line.set(true);
    try {
      clock.sleep(hold);
    } finally {
      line.set(false);
    }
  }

  private void shutDown(Duration within) throws BoardMissed, DeviceException, InterruptedException {
    try {
      board().shutDown(within);
    } catch (DeviceTimeout late) {
      throw boards(late);
    }
    expectBoot(true);
  }

  /** A limit of the step that the board missed is the board's; any other device is the bench's. */
  private <T extends DeviceException> BoardMissed boards(T missed) throws T {
    if (!missed.device().equals(board().name())) {
      throw missed;
    }
    return new BoardMissed(String.valueOf(missed.getMessage()), missed);
  }

  private void expectBoot(boolean expected) {
    tested.ifPresent(on -> on.watch().expectBoot(expected));
  }

  private TestedBoard tested() {
    return tested.orElseThrow();
  }

  private Board board() {
    return tested().board();
  }

  private Switch mains() {
    return bench.mains().orElseThrow();
  }
}
