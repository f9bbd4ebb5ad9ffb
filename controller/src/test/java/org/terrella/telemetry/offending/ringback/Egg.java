package org.terrella.telemetry.offending.ringback;

import org.terrella.telemetry.offending.ring.Hen;

/** Is laid by a hen, if there is one. */
public interface Egg {
  Hen hatch();
}
