/**
 * What happened when: steps, eclipses, reboots, faults. See {@link
 * org.terrella.telemetry.event.Event}.
 */
@NullMarked
package org.terrella.telemetry.event;

import org.jspecify.annotations.NullMarked;
