package org.terrella.drivers.simulated;

import org.terrella.drivers.device.ArrayCurve;
import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Volts;

/** The four points of a curve while a message changes them; judged together at its end. */
record CurveDraft(double isc, double imp, double vmp, double voc) {
  static CurveDraft of(ArrayCurve curve) {
    return new CurveDraft(
        curve.isc().value(), curve.imp().value(), curve.vmp().value(), curve.voc().value());
  }

  CurveDraft withIsc(double amperes) {
    return new CurveDraft(amperes, imp, vmp, voc);
  }

  CurveDraft withImp(double amperes) {
    return new CurveDraft(isc, amperes, vmp, voc);
  }

  CurveDraft withVmp(double volts) {
    return new CurveDraft(isc, imp, volts, voc);
  }

  CurveDraft withVoc(double volts) {
    return new CurveDraft(isc, imp, vmp, volts);
  }

  ArrayCurve judged() throws ScpiFault {
    if (vmp >= voc) {
      throw new ScpiFault(320, "Vmp must be less than Voc");
    }
    if (imp > isc) {
      throw new ScpiFault(321, "Imp must not be greater than Isc");
    }
    if (vmp <= 0) {
      throw ScpiFault.outOfRange("Vmp");
    }
    return new ArrayCurve(new Amperes(isc), new Amperes(imp), new Volts(vmp), new Volts(voc));
  }
}
