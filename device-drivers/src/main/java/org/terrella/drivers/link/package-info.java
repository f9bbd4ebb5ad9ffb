/**
 * Links: they move bytes and know nothing of what the bytes mean.
 *
 * <p>Start at {@link org.terrella.drivers.link.ByteLink}. {@link
 * org.terrella.drivers.link.SerialLink} is a serial port, {@link org.terrella.drivers.link.Pty} the
 * far end of a simulated one. Native calls that may block stay on platform threads.
 */
@NullMarked
package org.terrella.drivers.link;

import org.jspecify.annotations.NullMarked;
