package org.terrella.drivers.device;

import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Volts;
import org.terrella.telemetry.units.Watts;

/**
 * The four points that describe a solar array's I-V curve.
 *
 * @param isc short-circuit current
 * @param imp current at maximum power, not above {@code isc}
 * @param vmp potential at maximum power, below {@code voc}
 * @param voc open-circuit potential
 */
public record ArrayCurve(Amperes isc, Amperes imp, Volts vmp, Volts voc) {
  /** Refuses a curve that no array has. */
  public ArrayCurve {
    if (imp.value() < 0 || imp.value() > isc.value()) {
      throw new IllegalArgumentException(
          "Imp %s must lie between 0 and Isc %s".formatted(imp, isc));
    }
    if (vmp.value() <= 0 || vmp.value() >= voc.value()) {
      throw new IllegalArgumentException(
          "Vmp %s must lie between 0 and Voc %s".formatted(vmp, voc));
    }
  }

  /**
   * The same array in other light: currents scale, potentials stay.
   *
   * @param illumination 0 for dark, 1 for this curve
   * @return the curve
   */
  public ArrayCurve lit(double illumination) {
    return new ArrayCurve(
        new Amperes(isc.value() * illumination), new Amperes(imp.value() * illumination), vmp, voc);
  }

  /**
   * The most the array can give.
   *
   * @return power at Vmp and Imp
   */
  public Watts maximumPower() {
    return new Watts(vmp.value() * imp.value());
  }
}
