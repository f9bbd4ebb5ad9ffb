package org.terrella.controller.progress;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Supplier;
import org.terrella.telemetry.event.Event;
import org.terrella.telemetry.event.EventListener;
import org.terrella.telemetry.time.BenchClock;

/** Says what happens in plain lines, and where the replay stands after every tenth of it. */
public final class PlainLines implements EventListener {
  private static final double CHECKS_PER_SECOND = 5;

  private final PrintWriter out;
  private final Situation situation;
  private final Supplier<String> criteria;
  private final BenchClock clock;

  /**
   * Shows a situation.
   *
   * @param out any stream
   * @param situation kept up to date by others
   * @param criteria how they stand, in a few words
   * @param clock bench time
   */
  public PlainLines(
      PrintWriter out, Situation situation, Supplier<String> criteria, BenchClock clock) {
    this.out = out;
    this.situation = situation;
    this.criteria = criteria;
    this.clock = clock;
  }

  /** Reports every tenth of the replay until the thread is interrupted. */
  public void report() {
    Duration pause = Duration.ofNanos((long) (1e9 * clock.speed() / CHECKS_PER_SECOND));
    int told = 0;
    try {
      while (true) {
        int tenths = (int) (10 * situation.fraction(clock.now()));
        if (tenths > told) {
          told = tenths;
          print("%3d %%  %s  %s".formatted(10 * tenths, situation.readings(), criteria.get()));
        }
        clock.sleep(pause);
      }
    } catch (InterruptedException done) {
      out.flush();
    }
  }

  @Override
  public void happened(Event event) {
    Line.of(event).ifPresent(out::println);
  }

  private void print(String text) {
    out.println(BenchTime.clock(clock.now()) + "  " + text);
  }
}
