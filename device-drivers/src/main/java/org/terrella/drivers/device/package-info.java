/**
 * What a bench device looks like to a step.
 *
 * <p>Read {@link org.terrella.drivers.device.Device} first, then the capabilities (such as {@link
 * org.terrella.drivers.device.PowerSupply}), then {@link
 * org.terrella.drivers.device.DeviceException} for what can go wrong. A driver closes through
 * {@link org.terrella.drivers.device.SafeState} and sets through {@link
 * org.terrella.drivers.device.Settling}, so that nothing prevents or undoes its safe state.
 */
@NullMarked
package org.terrella.drivers.device;

import org.jspecify.annotations.NullMarked;
