/**
 * Twins: simulated hardware that speaks the real wire protocol over a real link.
 *
 * <p>Each twin stands between a link and the interfaces here that say what its hardware would feel
 * and do: {@link org.terrella.drivers.simulated.SupplyTerminals}, {@link
 * org.terrella.drivers.simulated.PlateBody}, {@link org.terrella.drivers.simulated.SwitchContacts},
 * {@link org.terrella.drivers.simulated.BoardBody}. One physical model implements them all.
 */
@NullMarked
package org.terrella.drivers.simulated;

import org.jspecify.annotations.NullMarked;
