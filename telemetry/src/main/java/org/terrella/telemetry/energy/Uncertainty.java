package org.terrella.telemetry.energy;

/**
 * Bounds of what may be wrong with an energy, to either side, in J. Each is a worst case, not a
 * standard deviation, so they add up.
 *
 * @param sampling what the power may do between two readings
 * @param timing readings that lie beside their time stamps
 * @param clock the device's clock: where the window lies on it, and its drift
 * @param meter accuracy of the readings, where it is declared
 * @param ends from the ends of the window to the readings next to them
 */
public record Uncertainty(double sampling, double timing, double clock, double meter, double ends) {
  /**
   * All of them.
   *
   * @return joules to either side
   */
  public double total() {
    return sampling + timing + clock + meter + ends;
  }
}
