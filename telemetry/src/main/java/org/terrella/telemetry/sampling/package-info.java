/**
 * Looking at devices at a steady pace: a {@link org.terrella.telemetry.sampling.Sampler} for each.
 */
@NullMarked
package org.terrella.telemetry.sampling;

import org.jspecify.annotations.NullMarked;
