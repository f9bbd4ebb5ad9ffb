package org.terrella.drivers.simulated;

import org.terrella.drivers.device.ArrayCurve;
import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Volts;

/** What the output stage of a supply twin does to the bus, and feels of it. */
public interface SupplyTerminals {
  /** What the output stage does. */
  sealed interface Drive {
    /** Output relay open. */
    record Off() implements Drive {}

    /**
     * Constant voltage with current limit.
     *
     * @param voltage set point
     * @param limit most current
     */
    record Fixed(Volts voltage, Amperes limit) implements Drive {}

    /**
     * A solar array.
     *
     * @param curve its I-V curve
     */
    record Array(ArrayCurve curve) implements Drive {}
  }

  /**
   * Changes what the output stage does, from now on.
   *
   * @param drive the new behaviour
   */
  void drive(Drive drive);

  /**
   * Potential at the sense terminals now.
   *
   * @return potential
   */
  Volts voltage();

  /**
   * Current out of the supply now.
   *
   * @return current
   */
  Amperes current();
}
