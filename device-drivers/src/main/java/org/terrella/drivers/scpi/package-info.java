/**
 * Instruments that speak SCPI.
 *
 * <p>{@link org.terrella.drivers.scpi.KeysightE4360} is the driver; {@code ScpiLine} under it knows
 * how to put a question and never to take a late reply for its answer.
 */
@NullMarked
package org.terrella.drivers.scpi;

import org.jspecify.annotations.NullMarked;
