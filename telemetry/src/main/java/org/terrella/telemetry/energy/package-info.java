/**
 * Energy from samples of power, with what is not known about it: read {@link
 * org.terrella.telemetry.energy.EnergyIntegral}, then {@link
 * org.terrella.telemetry.energy.Uncertainty} and {@link org.terrella.telemetry.energy.Swing}.
 */
@NullMarked
package org.terrella.telemetry.energy;

import org.jspecify.annotations.NullMarked;
