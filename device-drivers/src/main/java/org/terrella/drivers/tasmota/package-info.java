/**
 * Switches and plugs with Tasmota firmware, or one that answers like it.
 *
 * <p>Read {@link org.terrella.drivers.tasmota.TasmotaSwitch} first; how late answers are kept apart
 * stands in {@code Conversation}.
 */
@NullMarked
package org.terrella.drivers.tasmota;

import org.jspecify.annotations.NullMarked;
