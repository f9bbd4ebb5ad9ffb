package org.terrella.procedures.criteria;

import java.time.Duration;
import java.util.Optional;

/** Integrates readings over bench time, taking them to lie on straight lines between. */
final class Trapezoid {
  private record Point(Duration at, double watts) {}

  private Optional<Point> last = Optional.empty();
  private double joules;

  /** Takes a finite reading; one from before the last is left out. */
  void add(Duration at, double watts) {
    last.ifPresent(before -> joules += between(before, at, watts));
    last = Optional.of(new Point(at, watts));
  }

  double joules() {
    return joules;
  }

  private static double between(Point before, Duration at, double watts) {
    double seconds = Math.max(0, at.minus(before.at()).toNanos() / 1e9);
    return seconds * (before.watts() + watts) / 2;
  }
}
