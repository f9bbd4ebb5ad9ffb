package org.terrella.controller.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.terrella.drivers.simulated.BoardTwin;
import org.terrella.fixtures.power.Battery;
import org.terrella.telemetry.event.EventLog;
import org.terrella.telemetry.time.BenchClock;

/** Makes things go wrong at their time, and says so in the run's events. */
public final class Faults implements AutoCloseable {
  /** A battery at the end of its life, as a share of the capacity it was designed with. */
  private static final double WEAK_CAPACITY = 0.1;

  private static final double WEAK_RESISTANCE = 3;

  private final SimulatedBench bench;
  private final EventLog events;
  private final BenchClock clock;
  private final List<Thread> waiting = new ArrayList<>();

  private Faults(SimulatedBench bench, EventLog events, BenchClock clock) {
    this.bench = bench;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Arms the faults.
   *
   * @param faults what shall go wrong
   * @param bench where
   * @param events told when it does
   * @param clock bench time
   * @return the armed faults; closing disarms those that have not struck
   */
  public static Faults arm(
      List<Fault> faults, SimulatedBench bench, EventLog events, BenchClock clock) {
    var armed = new Faults(bench, events, clock);
    faults.forEach(armed::arm);
    return armed;
  }

  /**
   * The battery that a mission's battery has become.
   *
   * @param battery as designed
   * @param faults what is wrong
   * @return the same battery, or a weak one
   */
  public static Battery battery(Battery battery, List<Fault> faults) {
    return faults.stream().noneMatch(Fault.WeakBattery.class::isInstance)
        ? battery
        : new Battery(
            battery.capacity() * WEAK_CAPACITY,
            battery.empty(),
            battery.full(),
            battery.resistance() * WEAK_RESISTANCE,
            battery.charge());
  }

  @Override
  public void close() {
    waiting.forEach(Thread::interrupt);
  }

  private void arm(Fault fault) {
    switch (fault) {
      case Fault.WeakBattery _ -> happened(fault);
      case Fault.BitFlip(Duration at) ->
          at(at, fault, () -> bench.board().ifPresent(BoardTwin::flipBit));
      case Fault.Unplug(String device, Duration at) ->
          at(at, fault, () -> bench.cable(device).unplug());
      case Fault.Freeze(String device, Duration at) ->
          at(at, fault, () -> bench.cable(device).freeze());
    }
  }

  private void happened(Fault fault) {
    events.happened("fault.injected", fault.words(), Map.of("lasts", fault.lasts()));
  }

  private void at(Duration instant, Fault fault, Runnable strike) {
    waiting.add(
        Thread.ofVirtual()
            .name("fault")
            .start(
                () -> {
                  try {
                    clock.sleepUntil(instant);
                    happened(fault);
                    strike.run();
                  } catch (InterruptedException disarmed) {
                    Thread.currentThread().interrupt();
                  }
                }));
  }
}
