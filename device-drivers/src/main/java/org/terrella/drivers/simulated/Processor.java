package org.terrella.drivers.simulated;

import java.util.Optional;
import org.terrella.telemetry.units.Watts;

/**
 * How fast a board twin computes, and what that costs: it slows down when it is hot, when its
 * supply sags, and when it is told to.
 */
final class Processor {
  /** Full clock, kHz. */
  static final int FULL = 1_800_000;

  private static final int SLOWEST = 600_000;
  private static final double BOOTING = 18; // W
  private static final double IDLE = 9;
  private static final double WORKING = 36; // more, at full clock
  private static final Hysteresis HOT = new Hysteresis(85, 80); // degC
  private static final Hysteresis SAGGED = new Hysteresis(-26.0, -26.8); // minus V
  private static final double HOT_FACTOR = 0.6;
  private static final double SAGGED_FACTOR = 0.7;

  private final BoardBody body;
  private int allowed = FULL;
  private boolean hot;
  private boolean sagged;
  private int jobs;
  private boolean dead;

  private record Hysteresis(double above, double below) {
    boolean next(boolean now, double value) {
      return now ? value > below : value > above;
    }
  }

  Processor(BoardBody body) {
    this.body = body;
  }

  synchronized void boot() {
    body.draw(new Watts(BOOTING));
  }

  synchronized void idle() {
    draw();
  }

  synchronized void halt() {
    body.draw(new Watts(0));
    dead = true;
  }

  /** What a dead board's last threads still do costs nothing: another life may have begun. */
  synchronized void die() {
    dead = true;
  }

  synchronized void jobStarted() {
    jobs++;
    draw();
  }

  synchronized void jobEnded() {
    jobs--;
    draw();
  }

  synchronized int allowed() {
    return allowed;
  }

  /** Limits the clock; false when it cannot be that. */
  synchronized boolean allow(int kilohertz) {
    if (kilohertz < SLOWEST || kilohertz > FULL) {
      return false;
    }
    allowed = kilohertz;
    draw();
    return true;
  }

  synchronized int kilohertz() {
    return (int) (FULL * factor());
  }

  /** Clock over full clock. */
  synchronized double factor() {
    double forced = (hot ? HOT_FACTOR : 1) * (sagged ? SAGGED_FACTOR : 1);
    return Math.min(forced, (double) allowed / FULL);
  }

  /** Looks at temperature and supply; returns what the kernel has to say about them. */
  synchronized Optional<String> look() {
    double temperature = body.temperature().value();
    double input = body.input().value();
    boolean wasHot = hot;
    boolean wasSagged = sagged;
    hot = HOT.next(hot, temperature);
    sagged = SAGGED.next(sagged, -input);
    draw();
    if (hot != wasHot) {
      return Optional.of("thermal thermal_zone0: " + (hot ? "throttling" : "throttling ends"));
    }
    if (sagged != wasSagged) {
      return Optional.of("hwmon hwmon0: " + (sagged ? "undervoltage" : "voltage normalised"));
    }
    return Optional.empty();
  }

  private void draw() {
    if (dead) {
      return;
    }
    body.draw(new Watts(IDLE + (jobs > 0 ? WORKING * factor() : 0)));
  }
}
