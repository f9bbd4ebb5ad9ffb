/**
 * Ships a journal to a database that speaks the line protocol: InfluxDB 1, 2 or 3, QuestDB. The
 * journal stays the authority: only what is safely on disk is shipped, as often as it takes, and
 * shipping it twice changes nothing. The database's own count has the last word.
 *
 * <p>Start at {@link org.terrella.telemetry.influx.Shipper} for a run that is going on, at {@link
 * org.terrella.telemetry.influx.Reshipping} for one that has ended. Inside, a {@code Shipment}
 * reads the journal and renders lines, a {@code Delivery} gets them across, an {@code InfluxSink}
 * makes one request. What a row looks like is told by {@link
 * org.terrella.telemetry.table.Table#SAMPLE}.
 */
@NullMarked
package org.terrella.telemetry.influx;

import org.jspecify.annotations.NullMarked;
