/**
 * Bench time, and the only place that reads the machine's clock or sleeps.
 *
 * <p>Read {@link org.terrella.telemetry.time.BenchClock} first; {@link
 * org.terrella.telemetry.time.Deadline} limits one exchange with a device.
 */
@NullMarked
package org.terrella.telemetry.time;

import org.jspecify.annotations.NullMarked;
