package org.terrella.drivers.simulated;

import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Volts;

/** Ten ohms across the terminals of a supply twin. */
final class Resistor implements SupplyTerminals {
  private static final double OHMS = 10;

  private volatile Drive drive = new Drive.Off();

  Drive drive() {
    return drive;
  }

  @Override
  public void drive(Drive now) {
    drive = now;
  }

  @Override
  public Volts voltage() {
    return new Volts(
        switch (drive) {
          case Drive.Off _ -> 0;
          case Drive.Fixed(Volts set, Amperes limit) -> Math.min(set.value(), limit.value() * OHMS);
          case Drive.Array(var curve) -> Math.min(curve.voc().value(), curve.isc().value() * OHMS);
        });
  }

  @Override
  public Amperes current() {
    return new Amperes(voltage().value() / OHMS);
  }
}
