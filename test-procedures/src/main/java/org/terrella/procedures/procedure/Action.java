package org.terrella.procedures.procedure;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What one step does. All times are bench time. */
public sealed interface Action {
  /** Feeds the bus as the mission does in full sun. */
  record SupplyNominal() implements Action {}

  /** Switches the supply's output off. */
  record SupplyOff() implements Action {}

  /** Stops heating and cooling. */
  record ThermalOff() implements Action {}

  /**
   * Connects or disconnects the board.
   *
   * @param on true to connect
   */
  record SetSwitch(boolean on) implements Action {}

  /**
   * Waits until the board's input is good.
   *
   * @param within the board's limit
   */
  record AwaitPowerGood(Duration within) implements Action {}

  /**
   * Waits for the board to boot, then logs in.
   *
   * @param within the board's limit for both
   */
  record Boot(Duration within) implements Action {}

  /**
   * Runs the workload for a number of batches.
   *
   * @param batches how many
   * @param stall longest silence of a powered board
   */
  record Infer(int batches, Duration stall) implements Action {}

  /**
   * Replays the mission's orbit on the fixtures.
   *
   * @param orbits how many
   * @param inferring true when the board infers without pause meanwhile
   * @param stall longest silence of a powered board that infers
   */
  record Replay(int orbits, boolean inferring, Duration stall) implements Action {}

  /**
   * Runs one shell command on the board.
   *
   * @param line the command
   * @param within the board's limit
   * @param expect must be found in what it prints
   */
  record Command(String line, Duration within, Pattern expect) implements Action {}

  /** Reads every sensor of the board once; each must give a reading. */
  record ReadSensors() implements Action {}

  /**
   * Cuts and restores the board's supply again and again; it must boot each time.
   *
   * @param times how often
   * @param offFor how long it is without supply
   * @param bootWithin the board's limit for boot and login
   */
  record PowerCycle(int times, Duration offFor, Duration bootWithin) implements Action {}

  /**
   * Holds the board in reset for a while; the board then boots.
   *
   * @param hold how long
   */
  record Reset(Duration hold) implements Action {}

  /**
   * Asks the board to shut down and waits until it says it has.
   *
   * @param within the board's limit
   */
  record ShutDown(Duration within) implements Action {}

  /**
   * Lets time pass.
   *
   * @param span how long
   */
  record Pause(Duration span) implements Action {}

  /**
   * What the action uses. A replay also needs power or thermal, either will do.
   *
   * @return parts of the bench
   */
  default Set<Need> needs() {
    return switch (this) {
      case SupplyNominal _, SupplyOff _ -> EnumSet.of(Need.POWER);
      case ThermalOff _ -> EnumSet.of(Need.THERMAL);
      case SetSwitch _ -> EnumSet.of(Need.MAINS);
      case AwaitPowerGood _ -> EnumSet.of(Need.POWER_GOOD);
      case Boot _, Infer _, Command _, ReadSensors _, ShutDown _ -> EnumSet.of(Need.BOARD);
      case Replay(_, boolean inferring, _) ->
          inferring ? EnumSet.of(Need.BOARD) : EnumSet.noneOf(Need.class);
      case PowerCycle _ -> EnumSet.of(Need.MAINS, Need.BOARD);
      case Reset _ -> EnumSet.of(Need.RESET);
      case Pause _ -> EnumSet.noneOf(Need.class);
    };
  }

  /**
   * Tells how long an orbit profile it replays.
   *
   * @return orbits, 0 when it is no replay
   */
  default int orbits() {
    return this instanceof Replay replay ? replay.orbits() : 0;
  }

  /**
   * Tells how long it may take by the limits it states.
   *
   * @return bench time; zero when it states none
   */
  default Duration patience() {
    return switch (this) {
      case SupplyNominal _, SupplyOff _, ThermalOff _, SetSwitch _, ReadSensors _, Replay _ ->
          Duration.ZERO;
      case AwaitPowerGood(Duration within) -> within;
      case Boot(Duration within) -> within;
      case Infer(int batches, Duration stall) -> stall.multipliedBy(batches);
      case Command command -> command.within();
      case PowerCycle(int times, Duration offFor, Duration bootWithin) ->
          offFor.plus(bootWithin).multipliedBy(times);
      case Reset(Duration hold) -> hold;
      case ShutDown(Duration within) -> within;
      case Pause(Duration span) -> span;
    };
  }
}
