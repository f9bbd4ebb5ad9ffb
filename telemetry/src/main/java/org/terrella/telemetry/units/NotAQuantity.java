package org.terrella.telemetry.units;

/** A text is no number with a unit, or its unit is one for something else. */
public final class NotAQuantity extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  NotAQuantity(String what) {
    super(what);
  }
}
