package org.terrella.telemetry.time;

import java.time.Duration;
import java.time.Instant;

/**
 * One instant by both clocks.
 *
 * @param bench bench time
 * @param utc time of day
 */
public record Moment(Duration bench, Instant utc) {}
