package org.terrella.drivers.gpio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The far ends of simulated lines, wired before or after the lines are opened. */
public final class SimulatedWires {
  private final Map<Integer, Boolean> levels = new HashMap<>();
  private final Map<Integer, List<Consumer<Boolean>>> inputs = new HashMap<>();
  private final Map<Integer, List<Consumer<Boolean>>> listeners = new HashMap<>();

  /** Wires that lead nowhere yet, all low. */
  public SimulatedWires() {}

  /**
   * Puts a level on the wire to an input.
   *
   * @param line number of the input
   * @param high level
   */
  public synchronized void drive(int line, boolean high) {
    levels.put(line, high);
    inputs.getOrDefault(line, List.of()).forEach(input -> input.accept(high));
  }

  /**
   * Hears every level that an output puts on its wire.
   *
   * @param line number of the output
   * @param listener takes true for high; must return quickly
   */
  public synchronized void onDriven(int line, Consumer<Boolean> listener) {
    listeners.computeIfAbsent(line, _ -> new ArrayList<>()).add(listener);
  }

  /** Connects an input that has just been opened: it gets the wire's level now and at changes. */
  synchronized void connectInput(int line, Consumer<Boolean> input) {
    inputs.put(line, List.of(input));
    input.accept(levels.getOrDefault(line, false));
  }

  synchronized void driven(int line, boolean high) {
    listeners.getOrDefault(line, List.of()).forEach(listener -> listener.accept(high));
  }
}
