package org.terrella.drivers.scpi;

import java.util.List;
import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Volts;

/**
 * All that one compound query tells about an output.
 *
 * @param isProgrammedOn what it was last told; a protection may hold it off all the same
 */
record Look(Volts voltage, Amperes current, boolean isProgrammedOn, String mode, int condition) {
  static String query(String at) {
    return "MEAS:VOLT? %1$s;:FETC:CURR? %1$s;:OUTP? %1$s;:CURR:MODE? %1$s;:STAT:QUES:COND? %1$s"
        .formatted(at);
  }

  /** Throws IllegalArgumentException when it is not the answer to {@link #query}. */
  static Look read(String answer) {
    String[] fields = answer.split(";", -1);
    if (fields.length != 5) {
      throw new IllegalArgumentException("not five fields: " + answer);
    }
    return new Look(
        new Volts(ScpiNumber.read(fields[0])),
        new Amperes(ScpiNumber.read(fields[1])),
        ScpiNumber.readSwitch(fields[2]),
        fields[3],
        Integer.parseInt(fields[4]));
  }

  boolean isOn() {
    return isProgrammedOn && !isTripped();
  }

  boolean isTripped() {
    return !Protection.trippedIn(condition).isEmpty();
  }

  boolean isTrippedOnlyBy(Protection protection) {
    return Protection.trippedIn(condition).equals(List.of(protection));
  }
}
