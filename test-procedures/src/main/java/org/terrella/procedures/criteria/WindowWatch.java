package org.terrella.procedures.criteria;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.terrella.procedures.procedure.Window;
import org.terrella.telemetry.event.Event;

/** Follows the steps of a run to tell when a window is open; both its ends belong to it. */
final class WindowWatch {
  private final Set<String> toPass;
  private final Window window;
  private boolean ever;
  private boolean open;
  private Duration from = Duration.ZERO;
  private Duration to = Duration.ZERO;

  WindowWatch(Window window) {
    this.window = window;
    this.toPass = new HashSet<>(window.steps());
  }

  /** Takes an event; true when it opened the window. */
  boolean opens(Event event) {
    if (!event.kind().equals("step.started") || !window.steps().contains(event.subject())) {
      return false;
    }
    ever = true;
    open = true;
    from = event.bench();
    return true;
  }

  /** Takes an event; true when it closed the window. */
  boolean closes(Event event) {
    if (!open || !event.kind().equals("step.ended")) {
      return false;
    }
    open = false;
    to = event.bench();
    if ("PASS".equals(event.details().get("verdict"))) {
      toPass.remove(event.subject());
    }
    return true;
  }

  boolean contains(Duration at) {
    return ever && at.compareTo(from) >= 0 && (open || at.compareTo(to) <= 0);
  }

  boolean wasOpen() {
    return ever;
  }

  /** Tells whether all its steps were done as they should. */
  boolean isComplete() {
    return toPass.isEmpty();
  }
}
