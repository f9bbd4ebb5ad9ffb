package org.terrella.telemetry.event;

import java.util.List;
import java.util.Map;
import org.terrella.telemetry.time.BenchClock;

/** Stamps events and hands them to everybody who listens, one at a time. */
public final class EventLog {
  private final BenchClock clock;
  private final List<EventListener> listeners;

  /**
   * Logs for a fixed set of listeners.
   *
   * @param clock stamps the events
   * @param listeners called in this order, on the thread that reports
   */
  public EventLog(BenchClock clock, List<EventListener> listeners) {
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
  }

  /**
   * Reports something that happened just now.
   *
   * @param kind dotted word
   * @param subject what it happened to
   * @param details more, by name
   */
  public synchronized void happened(String kind, String subject, Map<String, Object> details) {
    var event = new Event(clock.now(), clock.utc(), kind, subject, details);
    listeners.forEach(listener -> listener.happened(event));
  }

  /**
   * Reports something that needs no details.
   *
   * @param kind dotted word
   * @param subject what it happened to
   */
  public void happened(String kind, String subject) {
    happened(kind, subject, Map.of());
  }
}
