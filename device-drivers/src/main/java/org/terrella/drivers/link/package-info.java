/**
 * Links: they move bytes and know nothing of what the bytes mean.
 *
 * <p>Start at {@link org.terrella.drivers.link.ByteLink}.
 */
@NullMarked
package org.terrella.drivers.link;

import org.jspecify.annotations.NullMarked;
