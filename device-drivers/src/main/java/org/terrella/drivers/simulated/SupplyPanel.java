package org.terrella.drivers.simulated;

import java.time.Duration;
import java.util.Locale;
import org.terrella.drivers.device.ArrayCurve;
import org.terrella.drivers.simulated.SupplyTerminals.Drive;
import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Volts;

/**
 * The settings of a supply twin, and its output stage that follows them. A tripped protection holds
 * the output off, whatever it is told, until it is cleared.
 */
final class SupplyPanel {
  /** Ratings of an E4361A module (general knowledge). */
  static final double MOST_VOLTS = 65;

  static final double MOST_AMPERES = 8.5;

  private static final int OVER_VOLTAGE = 1;
  private static final int PROTECTION = 1 << 11;
  private static final ArrayCurve FIRST_CURVE =
      new ArrayCurve(new Amperes(1), new Amperes(0.9), new Volts(20), new Volts(24));

  private final SupplyTerminals terminals;
  private final TwinLog log;
  private boolean array;
  private Volts voltage = new Volts(0);
  private Amperes limit = new Amperes(0);
  private ArrayCurve curve = FIRST_CURVE;
  private Volts protection = new Volts(MOST_VOLTS * 1.1);
  private boolean programmedOn;
  private boolean on;
  private int condition;
  private Drive driven = new Drive.Off();

  SupplyPanel(SupplyTerminals terminals, TwinLog log) {
    this.terminals = terminals;
    this.log = log;
    terminals.drive(driven);
  }

  void reset() {
    setOutput(false);
    setArray(false);
    voltage = new Volts(0);
    limit = new Amperes(0);
    curve = FIRST_CURVE;
    protection = new Volts(MOST_VOLTS * 1.1);
    condition = 0;
  }

  boolean isArray() {
    return array;
  }

  void setArray(boolean now) {
    if (now != array) {
      array = now;
      log.note("mode " + (array ? "SAS" : "FIX"));
      drive();
    }
  }

  Volts voltage() {
    return voltage;
  }

  void setVoltage(Volts now) {
    voltage = now;
    drive();
  }

  Amperes limit() {
    return limit;
  }

  void setLimit(Amperes now) {
    limit = now;
    drive();
  }

  ArrayCurve curve() {
    return curve;
  }

  void setCurve(ArrayCurve now) {
    if (!now.equals(curve)) {
      curve = now;
      log.note(
          String.format(
              Locale.ROOT,
              "curve Isc %.4f A Imp %.4f A Vmp %.4f V Voc %.4f V",
              curve.isc().value(),
              curve.imp().value(),
              curve.vmp().value(),
              curve.voc().value()));
      drive();
    }
  }

  Volts protection() {
    return protection;
  }

  void setProtection(Volts now) {
    protection = now;
    watch();
  }

  /** Gives the output back the state that it was last told. */
  void clearProtection() {
    condition = 0;
    follow();
  }

  /** Questionable status; bit 0 is over-voltage, bit 11 the watchdog. */
  int condition() {
    return condition;
  }

  /** What it was last told. */
  boolean isProgrammedOn() {
    return programmedOn;
  }

  /** What it does. */
  boolean isOn() {
    return on;
  }

  void setOutput(boolean now) {
    programmedOn = now;
    follow();
  }

  /** Trips because no command has come for too long. */
  void starve(Duration silence) {
    condition |= PROTECTION;
    log.note("watchdog: no command for %d s".formatted(silence.toSeconds()));
    follow();
  }

  /** Trips the over-voltage protection when the terminals are above it. */
  void watch() {
    double felt = terminals.voltage().value();
    if (on && felt > protection.value()) {
      condition |= OVER_VOLTAGE;
      log.note(String.format(Locale.ROOT, "over-voltage %.3f V", felt));
      follow();
    }
  }

  /** Whoever built the twin is done with it: nothing drives the terminals any more. */
  void end() {
    log.note("ended with output " + (on ? "on" : "off"));
    terminals.drive(new Drive.Off());
  }

  private void follow() {
    boolean allowed = programmedOn && condition == 0;
    if (allowed != on) {
      on = allowed;
      log.note("output " + (on ? "on" : "off"));
      drive();
    }
  }

  private void drive() {
    Drive wanted = wanted();
    if (!wanted.equals(driven)) {
      driven = wanted;
      terminals.drive(wanted);
    }
  }

  private Drive wanted() {
    if (!on) {
      return new Drive.Off();
    }
    return array ? new Drive.Array(curve) : new Drive.Fixed(voltage, limit);
  }
}
