package org.terrella.drivers.simulated;

import java.util.Optional;
import org.terrella.telemetry.units.Celsius;

/** Metal without inertia: it is at its target, and at 21.5 degC when nobody controls it. */
final class Slab implements PlateBody {
  private volatile Optional<Celsius> target = Optional.empty();

  Optional<Celsius> target() {
    return target;
  }

  @Override
  public void control(Optional<Celsius> now) {
    target = now;
  }

  @Override
  public Celsius temperature() {
    return target.orElse(new Celsius(21.5));
  }

  @Override
  public double effort() {
    return target.isPresent() ? -12.5 : 0;
  }
}
