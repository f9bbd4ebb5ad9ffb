/**
 * Quantities: {@link org.terrella.telemetry.units.Measure} types name their unit and are what
 * drivers speak; {@link org.terrella.telemetry.units.Quantity} is a number with the unit that a
 * person wrote, checked and converted at the edges.
 */
@NullMarked
package org.terrella.telemetry.units;

import org.jspecify.annotations.NullMarked;
