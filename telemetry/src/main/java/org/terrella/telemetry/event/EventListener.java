package org.terrella.telemetry.event;

/** Somebody who wants every event as it comes. */
@FunctionalInterface
public interface EventListener {
  /**
   * Takes one event; must return quickly.
   *
   * @param event the event
   */
  void happened(Event event);
}
