package org.terrella.drivers.simulated;

import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Joules;
import org.terrella.telemetry.units.Volts;

/** The contacts of a switch twin, between bus and board. */
public interface SwitchContacts {
  /**
   * Closes or opens the contacts, from now on.
   *
   * @param closed true to connect the board
   */
  void set(boolean closed);

  /**
   * Potential on the bus side now.
   *
   * @return potential
   */
  Volts voltage();

  /**
   * Current to the board now.
   *
   * @return current
   */
  Amperes current();

  /**
   * What has gone to the board since the start, integrated by the model itself.
   *
   * @return energy
   */
  Joules energy();
}
