/**
 * Instruments that speak Modbus RTU.
 *
 * <p>{@link org.terrella.drivers.modbus.WatlowF4T} is the driver; {@code RtuLine} under it is the
 * master, which never takes a late reply for the answer to a later request.
 */
@NullMarked
package org.terrella.drivers.modbus;

import org.jspecify.annotations.NullMarked;
