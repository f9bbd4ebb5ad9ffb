package org.terrella.telemetry.offending.ring;

import org.terrella.telemetry.offending.ringback.Egg;

/** Comes from an egg. */
public record Hen(Egg from) {}
