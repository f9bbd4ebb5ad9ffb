package org.terrella.drivers.simulated;

import org.terrella.drivers.gpio.SimulatedWires;

/** The board's end of the wires: its power-good output and its reset input. */
public final class GpioTwin {
  private GpioTwin() {}

  /**
   * Wires the board up: power-good is high while it has power, and a rising edge of reset resets
   * it.
   *
   * @param wires to the bench's lines
   * @param powerGood number of the bench's input
   * @param reset number of the bench's output
   * @param body has the power
   * @param onReset what the reset pin does; must return quickly
   * @param log the board's own record
   */
  public static void connect(
      SimulatedWires wires,
      int powerGood,
      int reset,
      BoardBody body,
      Runnable onReset,
      TwinLog log) {
    wires.drive(powerGood, body.hasPower());
    body.onPower(good -> wires.drive(powerGood, good));
    wires.onDriven(
        reset,
        high -> {
          if (high) {
            log.note("reset pin");
            onReset.run();
          }
        });
  }
}
