package org.terrella.telemetry.offending.upward;

import org.terrella.controller.Terrella;

/** A class of the lowest room that uses one of the highest. */
record LooksUp(Terrella above) {}
