package org.terrella.telemetry.influx;

/**
 * What all rows of a run have in common.
 *
 * @param run the run's id
 * @param bench the bench's name
 * @param board the board's serial number
 */
public record RunTags(String run, String bench, String board) {}
