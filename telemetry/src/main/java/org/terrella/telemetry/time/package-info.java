/**
 * Bench time, and the only place that reads the machine's clock or sleeps.
 *
 * <p>Read {@link org.terrella.telemetry.time.BenchClock} first; {@link
 * org.terrella.telemetry.time.Deadline} limits one exchange with a device. What a device's own
 * clock says is a {@link org.terrella.telemetry.time.DeviceTime}, and {@link
 * org.terrella.telemetry.time.ClockOffset} bounds how far that is from bench time.
 */
@NullMarked
package org.terrella.telemetry.time;

import org.jspecify.annotations.NullMarked;
