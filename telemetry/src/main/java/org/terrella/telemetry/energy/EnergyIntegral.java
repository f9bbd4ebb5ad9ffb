package org.terrella.telemetry.energy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.terrella.telemetry.energy.Stretch.Point;
import org.terrella.telemetry.time.ClockOffset;

/**
 * Adds up the energy of a channel of power by the trapezoid rule while it is sampled, over the
 * device's own time stamps where there are any and over bench time otherwise, and bounds how far
 * the true energy may be from it. Not safe for threads.
 *
 * <p>What samples do not show has to be known. Where the load's {@link Swing} is declared, power
 * between two readings closer together than it dwells only rose or only fell, which bounds the
 * error by half their difference; between others it was anywhere in its range, and so was its mean
 * over all of them together. Where nothing is declared the first is assumed up to the longest gap,
 * and beyond that that power stays between zero and twice the line between the readings. Which of
 * these it was stands in {@link Energy#assumptions}.
 */
public final class EnergyIntegral {
  private final Duration longest;
  private final Declared declared;
  private final Tally tally;
  private final Stretch stretch;
  private Duration beside = Duration.ZERO;
  private Optional<Duration> placed = Optional.empty();
  private long missing;
  private @Nullable Duration opened;
  private @Nullable Duration closed;
  private @Nullable Point last;

  /**
   * Begins with no energy.
   *
   * @param longest bench time between two readings, above which hardly anything is taken for known
   *     of the power between them, unless it is declared
   * @param declared what is known of load and meter
   */
  public EnergyIntegral(Duration longest, Declared declared) {
    this.longest = longest;
    this.declared = declared;
    this.tally = new Tally(declared.swing());
    this.stretch = new Stretch(longest);
  }

  /**
   * A window begins whose energy is wanted from its very beginning. Without windows the energy is
   * that from the first reading to the last.
   *
   * @param at bench time, not before the last window's end
   */
  public void opened(Duration at) {
    Duration end = closed;
    if (end == null || at.compareTo(end) > 0) {
      settle(tally);
      last = null;
      opened = at;
    }
    closed = null;
  }

  /**
   * The window ends; readings from within may still follow.
   *
   * @param at bench time
   */
  public void closed(Duration at) {
    closed = at;
  }

  /**
   * Goes on to a reading.
   *
   * @param bench bench time, not before the reading before
   * @param watts power then; when it is not finite, the reading is {@link #missing}
   */
  public void add(Duration bench, double watts) {
    add(bench, Optional.empty(), watts);
  }

  /**
   * Goes on to a reading.
   *
   * @param bench bench time, not before the reading before
   * @param device time by the device's clock, if it has one
   * @param watts power then; when it is not finite, the reading is {@link #missing}
   */
  public void add(Duration bench, Optional<Instant> device, double watts) {
    if (!Double.isFinite(watts)) {
      missing();
      return;
    }
    var point = new Point(bench, device, watts);
    tally.reading(watts);
    if (last != null) {
      join(last, point);
    } else if (opened != null) {
      tally.held(watts, Math.max(0, Stretch.seconds(bench.minus(opened))));
    }
    last = point;
  }

  /** Tells that a reading should have been here. The line goes on to the next one. */
  public void missing() {
    missing++;
  }

  /**
   * Tells how far readings may lie from their time stamps; the longest that was told counts.
   *
   * @param most bench time to either side
   */
  public void stampedWithin(Duration most) {
    beside = most.compareTo(beside) > 0 ? most : beside;
  }

  /**
   * Tells how well the offset of the device's clock is known; the worst that was told counts.
   *
   * @param bound to either side
   */
  public void clockKnownWithin(Duration bound) {
    placed = Optional.of(placed.filter(worst -> worst.compareTo(bound) > 0).orElse(bound));
  }

  private void join(Point from, Point to) {
    double seconds = stretch.seconds(from, to);
    if (declared.swing().isPresent()) {
      double dwell = Stretch.seconds(declared.swing().get().dwell());
      if (seconds + 2 * Stretch.seconds(beside) <= dwell) {
        tally.even(from.watts(), to.watts(), seconds);
      } else {
        tally.open(from.watts(), to.watts(), seconds);
      }
    } else if (seconds <= Stretch.seconds(longest)) {
      tally.even(from.watts(), to.watts(), seconds);
    } else {
      tally.gap(from.watts(), to.watts(), seconds);
    }
  }

  /**
   * Adds up.
   *
   * @return the energy so far; zero before there are two readings or a window with one
   */
  public Energy energy() {
    var whole = tally.copy();
    settle(whole);
    var assumptions = new Assumptions(declared, whole, stretch, beside, placed, missing).words();
    var span = Duration.ofNanos(Math.round(whole.seconds() * 1e9));
    return new Energy(whole.joules(), uncertainty(whole), span, assumptions);
  }

  /** Holds the last reading up to the end of its window. */
  private void settle(Tally sums) {
    if (last != null && closed != null) {
      sums.held(last.watts(), Math.max(0, Stretch.seconds(closed.minus(last.bench()))));
    }
  }

  private Uncertainty uncertainty(Tally whole) {
    double besides = Stretch.seconds(beside);
    double moved = whole.perSecondBeside() + 4 * whole.peak() * stretch.leaps();
    return new Uncertainty(
        whole.sampling(), moved * besides, clock(whole, besides), meter(whole), whole.ends());
  }

  /** Drift, by the allowance or by what both clocks show, and where the window lies. */
  private double clock(Tally whole, double besides) {
    if (stretch.onDevice() == 0) {
      return 0;
    }
    double apart = Math.max(0, Math.abs(stretch.ahead()) - besides) * whole.peak();
    double place = placed.map(Stretch::seconds).orElse(0.0);
    return Math.max(ClockOffset.DRIFT * whole.absolute(), apart) + 2 * place * whole.peak();
  }

  private double meter(Tally whole) {
    return declared
        .meter()
        .map(meter -> meter.ofReading() * whole.absolute() + meter.watts() * whole.seconds())
        .orElse(0.0);
  }
}
