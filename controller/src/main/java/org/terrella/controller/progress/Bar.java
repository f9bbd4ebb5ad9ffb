package org.terrella.controller.progress;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Supplier;
import org.terrella.telemetry.event.Event;
import org.terrella.telemetry.event.EventListener;
import org.terrella.telemetry.time.BenchClock;

/** Redraws one line of a terminal, a few times a second, until interrupted. */
public final class Bar implements EventListener {
  private static final int WIDTH = 24;
  private static final double REDRAWS_PER_SECOND = 5;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter terminal;
  private final Situation situation;
  private final Supplier<String> criteria;
  private final BenchClock clock;

  /**
   * Shows a situation.
   *
   * @param terminal understands carriage return and erase-line
   * @param situation kept up to date by others
   * @param criteria how they stand, in a few words
   * @param clock bench time
   */
  public Bar(
      PrintWriter terminal, Situation situation, Supplier<String> criteria, BenchClock clock) {
    this.terminal = terminal;
    this.situation = situation;
    this.criteria = criteria;
    this.clock = clock;
  }

  /** Redraws until the thread is interrupted, then leaves the line empty. */
  public void redraw() {
    Duration pause = Duration.ofNanos((long) (1e9 * clock.speed() / REDRAWS_PER_SECOND));
    try {
      while (true) {
        print(CLEAR + line());
        clock.sleep(pause);
      }
    } catch (InterruptedException done) {
      print(CLEAR);
    }
  }

  @Override
  public void happened(Event event) {
    Line.of(event).ifPresent(line -> print(CLEAR + line + System.lineSeparator()));
  }

  private String line() {
    Duration now = clock.now();
    double fraction = situation.fraction(now);
    int full = (int) Math.round(fraction * WIDTH);
    return "[%s%s] %3.0f %%  %s  %s  %s"
        .formatted(
            "█".repeat(full),
            "·".repeat(WIDTH - full),
            100 * fraction,
            BenchTime.clock(now),
            situation.readings(),
            criteria.get());
  }

  private synchronized void print(String text) {
    terminal.print(text);
    terminal.flush();
  }
}
