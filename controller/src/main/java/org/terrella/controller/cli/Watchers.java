package org.terrella.controller.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.terrella.controller.progress.Bar;
import org.terrella.controller.progress.PlainLines;
import org.terrella.controller.progress.Situation;
import org.terrella.controller.run.Watching;
import org.terrella.procedures.criteria.CriterionResult;
import org.terrella.procedures.criteria.Judges;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.event.Event;
import org.terrella.telemetry.event.EventListener;
import org.terrella.telemetry.time.BenchClock;

/** Chooses how a run is shown: a bar on a terminal, plain lines anywhere else. */
final class Watchers {
  private Watchers() {}

  static BiFunction<BenchClock, Judges, Watching> forThisTerminal(PrintWriter out) {
    return (clock, judges) -> {
      var situation = new Situation();
      if (isTerminal()) {
        var bar = new Bar(out, situation, () -> standing(judges), clock);
        return new Watcher(situation, bar, bar::redraw);
      }
      var lines = new PlainLines(out, situation, () -> standing(judges), clock);
      return new Watcher(situation, lines, lines::report);
    };
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  private static String standing(Judges judges) {
    List<CriterionResult> results = judges.results();
    return results.stream()
        .collect(Collectors.groupingBy(CriterionResult::verdict, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getValue() + " " + word(entry.getKey().name()))
        .collect(Collectors.joining(", "));
  }

  private static String word(String verdict) {
    return switch (verdict) {
      case "PASS" -> "held";
      case "FAIL" -> "FAILED";
      default -> "open";
    };
  }

  private record Watcher(Situation situation, EventListener lines, Runnable show)
      implements Watching {
    @Override
    public void sampled(Sample sample) {
      situation.sampled(sample);
    }

    @Override
    public void happened(Event event) {
      situation.happened(event);
      lines.happened(event);
    }

    @Override
    public Shown start() {
      Thread showing = Thread.ofPlatform().daemon().name("progress").start(show);
      return () -> end(showing);
    }

    private static void end(Thread showing) {
      showing.interrupt();
      boolean interrupted = false;
      while (showing.isAlive()) {
        try {
          showing.join();
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
