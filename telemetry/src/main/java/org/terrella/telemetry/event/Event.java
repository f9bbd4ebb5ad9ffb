package org.terrella.telemetry.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened at one instant of a run.
 *
 * @param bench bench time
 * @param utc time of day
 * @param kind dotted word such as {@code step.started}, {@code eclipse.entry}, {@code board.reboot}
 * @param subject what it happened to, such as a step's or device's name
 * @param details more, by name, in order; numbers with the unit in the name
 */
public record Event(
    Duration bench, Instant utc, String kind, String subject, Map<String, Object> details) {
  /** Copies the details, keeping their order. */
  public Event {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }
}
