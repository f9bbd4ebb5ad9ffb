/**
 * Ships a journal to InfluxDB or whatever speaks its line protocol. The journal stays the
 * authority: only what is safely on disk is shipped, as often as it takes, and shipping it twice
 * changes nothing.
 *
 * <p>Start at {@link org.terrella.telemetry.influx.Shipper}. One sample is one row of measurement
 * {@code sample}: tags {@code run bench board device channel unit}, a field {@code value}, {@code
 * text} or {@code missing} (the reason), time in nanoseconds UTC.
 */
@NullMarked
package org.terrella.telemetry.influx;

import org.jspecify.annotations.NullMarked;
