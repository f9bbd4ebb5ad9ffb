package org.terrella.drivers.simulated;

import org.terrella.telemetry.units.Celsius;
import org.terrella.telemetry.units.Volts;
import org.terrella.telemetry.units.Watts;

/** The silicon of a board twin: it draws power, warms up, and dies when the bus sags. */
public interface BoardBody {
  /** Somebody who must know at once when the board gains or loses its supply. */
  @FunctionalInterface
  interface PowerListener {
    /**
     * The supply came or went.
     *
     * @param good true when the input is high enough to run
     */
    void powerChanged(boolean good);
  }

  /**
   * Draws this much from now on, while there is power.
   *
   * @param load electrical load at the board's input
   */
  void draw(Watts load);

  /**
   * Whether the input is high enough to run, with the hysteresis of its lockout.
   *
   * @return true when good
   */
  boolean hasPower();

  /**
   * Potential at the board's input now.
   *
   * @return potential, about 0 V when disconnected
   */
  Volts input();

  /**
   * Temperature of the silicon now.
   *
   * @return temperature
   */
  Celsius temperature();

  /**
   * Adds a listener, called on the thread that moves the model.
   *
   * @param listener told at every change
   */
  void onPower(PowerListener listener);
}
