package org.terrella.drivers.simulated;

import org.terrella.drivers.gpio.SimulatedWires;

/** The board's end of the wires: its power-good output and its reset input. */
public final class GpioTwin {
  private GpioTwin() {}

  /**
   * Wires power-good: the bench's input is high while the board has power.
   *
   * @param wires to the bench's lines
   * @param line number of the bench's input
   * @param body has the power
   */
  public static void powerGood(SimulatedWires wires, int line, BoardBody body) {
    wires.drive(line, body.hasPower());
    body.onPower(good -> wires.drive(line, good));
  }

  /**
   * Wires reset: a rising edge of the bench's output resets the board.
   *
   * @param wires to the bench's lines
   * @param line number of the bench's output
   * @param onReset what the reset pin does; must return quickly
   * @param log the line's own record
   */
  public static void reset(SimulatedWires wires, int line, Runnable onReset, TwinLog log) {
    wires.onDriven(
        line,
        high -> {
          if (high) {
            log.note("reset pin");
            onReset.run();
          }
        });
  }
}
