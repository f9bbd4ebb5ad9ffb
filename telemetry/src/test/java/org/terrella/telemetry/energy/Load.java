package org.terrella.telemetry.energy;

/** Power over time that is known exactly. */
interface Load {
  /** Power at a time in seconds, W. */
  double watts(double time);

  /** Energy from one time to another, J. */
  double joules(double from, double to);

  /** Power that rises evenly from a beginning. */
  record Ramp(double watts, double perSecond) implements Load {
    @Override
    public double watts(double time) {
      return watts + perSecond * time;
    }

    @Override
    public double joules(double from, double to) {
      return (to - from) * watts((from + to) / 2);
    }
  }
}
