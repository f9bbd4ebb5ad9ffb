package org.terrella.controller.progress;

import java.time.Duration;

/** Bench time as people read it. */
final class BenchTime {
  private BenchTime() {}

  static String clock(Duration time) {
    return "%02d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }
}
