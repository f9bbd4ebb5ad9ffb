package org.terrella.telemetry.energy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the energy of a channel of power by the trapezoid rule over bench time, while it is
 * sampled. Not safe for threads.
 *
 * <p>Where readings are missing or far apart there is a gap: the line between the readings at its
 * ends is taken for the power in it, and {@link #uncertainty} says what that may be worth.
 */
public final class EnergyIntegral {
  private final Duration longest;
  private @Nullable Point first;
  private @Nullable Point last;
  private boolean broken;
  private double joules;
  private double uncertainty;
  private long gaps;
  private Duration largestGap = Duration.ZERO;

  private record Point(Duration at, double watts) {}

  /**
   * Begins with no energy.
   *
   * @param longest bench time between two readings, above which there is a gap between them
   */
  public EnergyIntegral(Duration longest) {
    this.longest = longest;
  }

  /**
   * Goes on to a reading.
   *
   * @param at bench time, not before the reading before
   * @param watts power then; when it is not finite, the reading is {@link #missing}
   */
  public void add(Duration at, double watts) {
    if (!Double.isFinite(watts)) {
      missing();
      return;
    }
    var point = new Point(at, watts);
    if (last != null) {
      join(last, point);
    }
    first = first == null ? point : first;
    last = point;
    broken = false;
  }

  /** Tells that a reading should have been here: up to the next reading there is a gap. */
  public void missing() {
    broken = last != null;
  }

  private void join(Point from, Point to) {
    var span = to.at().minus(from.at());
    if (span.isNegative()) {
      throw new IllegalArgumentException(
          "power at %s comes after power at %s".formatted(to.at(), from.at()));
    }
    double seconds = span.toNanos() / 1e9;
    joules += (from.watts() + to.watts()) / 2 * seconds;
    if (broken || span.compareTo(longest) > 0) {
      gap(span);
      uncertainty += Math.max(Math.abs(from.watts()), Math.abs(to.watts())) * seconds;
    } else {
      uncertainty += Math.abs(to.watts() - from.watts()) / 2 * seconds;
    }
  }

  private void gap(Duration span) {
    gaps++;
    largestGap = span.compareTo(largestGap) > 0 ? span : largestGap;
  }

  /**
   * Returns the energy between the first reading and the last.
   *
   * @return joules; zero with fewer than two readings
   */
  public double joules() {
    return joules;
  }

  /**
   * Bounds the error of {@link #joules} that comes from sampling; that of the meter is not in it.
   *
   * @return joules. Between two readings, half their difference for the time between: the bound
   *     where power only rises or only falls there. In a gap, all of the larger reading for its
   *     time: the bound where power stays between zero and twice the line over the gap
   */
  public double uncertainty() {
    return uncertainty;
  }

  /**
   * Counts the gaps between two readings.
   *
   * @return zero when every reading was there in time
   */
  public long gaps() {
    return gaps;
  }

  /**
   * Returns the longest gap.
   *
   * @return bench time between the readings around it, zero without one
   */
  public Duration largestGap() {
    return largestGap;
  }

  /**
   * Returns the time that the energy belongs to.
   *
   * @return bench time from the first reading to the last
   */
  public Duration span() {
    return first == null || last == null ? Duration.ZERO : last.at().minus(first.at());
  }

  /**
   * Tells whether readings are missing since the last one, which no gap counts yet.
   *
   * @return true when the energy ends before the time that was asked for
   */
  public boolean endsInGap() {
    return broken;
  }
}
