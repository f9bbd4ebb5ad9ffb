package org.terrella.controller.progress;

import java.util.Optional;
import java.util.stream.Collectors;
import org.terrella.telemetry.event.Event;

/** One event as a line for people; events that only machines care about give none. */
final class Line {
  private static final String WORTH_TELLING =
      "(step|eclipse|board|inference|fault|run|replay|teardown|device|abort|journal|shipping)\\..*";

  private Line() {}

  static Optional<String> of(Event event) {
    if (!event.kind().matches(WORTH_TELLING)) {
      return Optional.empty();
    }
    return Optional.of(
        "%s  %-26s %s%s"
            .formatted(
                BenchTime.clock(event.bench()), event.kind(), event.subject(), details(event)));
  }

  private static String details(Event event) {
    String details =
        event.details().entrySet().stream()
            .filter(detail -> !detail.getValue().toString().isEmpty())
            .map(detail -> detail.getKey() + " " + detail.getValue())
            .collect(Collectors.joining(", "));
    return details.isEmpty() ? "" : "  (" + details + ")";
  }
}
