package org.terrella.telemetry.influx;

/**
 * What became of the samples.
 *
 * @param sent rows that the database has accepted
 * @param dead rows that it refused for good; they are in {@code dead.lp}
 * @param unsent samples in the journal that it has not been offered successfully
 */
public record Shipped(long sent, long dead, long unsent) {}
