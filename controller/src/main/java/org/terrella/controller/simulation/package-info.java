/**
 * The simulated bench: twins on one physical model, each behind a real link.
 *
 * <p>Start at {@link org.terrella.controller.simulation.SimulatedBench}.
 */
@NullMarked
package org.terrella.controller.simulation;

import org.jspecify.annotations.NullMarked;
