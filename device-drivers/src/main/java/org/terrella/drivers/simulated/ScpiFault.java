package org.terrella.drivers.simulated;

/** An error that goes into an instrument's error queue. */
final class ScpiFault extends Exception {
  private static final long serialVersionUID = 1L;

  ScpiFault(int code, String text) {
    super("%+d,\"%s\"".formatted(code, text));
  }

  static ScpiFault outOfRange(String what) {
    return new ScpiFault(-222, "Data out of range; " + what);
  }
}
