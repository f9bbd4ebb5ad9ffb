package org.terrella.telemetry.energy;

/**
 * A load that is switched between two powers, known in closed form.
 *
 * @param low W
 * @param high W
 * @param period seconds
 * @param duty part of the period at the higher power
 * @param phase part of the period that has passed at time zero
 */
record Pulses(double low, double high, double period, double duty, double phase) implements Load {
  @Override
  public double watts(double time) {
    double turns = time / period + phase;
    return turns - Math.floor(turns) < duty ? high : low;
  }

  @Override
  public double joules(double from, double to) {
    return low * (to - from) + (high - low) * (on(to) - on(from));
  }

  /** Seconds at the higher power from the beginning of the period in which time zero lies. */
  private double on(double time) {
    double turns = time / period + phase;
    double whole = Math.floor(turns);
    return period * (whole * duty + Math.min(turns - whole, duty));
  }
}
