package org.terrella.drivers.simulated;

import java.util.Optional;
import org.terrella.telemetry.units.Celsius;

/** The metal of a plate twin. */
public interface PlateBody {
  /**
   * Controls towards a temperature, from now on.
   *
   * @param target set point, or empty for heaters and coolers off
   */
  void control(Optional<Celsius> target);

  /**
   * Temperature of the metal now.
   *
   * @return process value
   */
  Celsius temperature();

  /**
   * How hard the controller works now.
   *
   * @return percent of full power, negative when cooling, -100 to 100
   */
  double effort();
}
