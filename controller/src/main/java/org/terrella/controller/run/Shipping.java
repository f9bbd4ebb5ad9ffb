package org.terrella.controller.run;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.telemetry.event.Event;
import org.terrella.telemetry.event.EventListener;
import org.terrella.telemetry.influx.InfluxTarget;
import org.terrella.telemetry.influx.RunTags;
import org.terrella.telemetry.influx.Shipped;
import org.terrella.telemetry.influx.Shipper;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.Moment;

/** The copy of the record in a database, if one is wanted; the journal stays the authority. */
final class Shipping {
  /** Wall time that the last samples may take after the run has ended. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Optional<Shipper> shipper;
  private final BenchClock clock;

  private Shipping(Optional<Shipper> shipper, BenchClock clock) {
    this.shipper = shipper;
    this.clock = clock;
  }

  /**
   * Begins to ship what the journal has on the disk.
   *
   * @param watcher is shown when the database has been in trouble for a while, and when it is over
   */
  static Shipping begin(
      Plan plan, RunDirectory directory, Journal journal, BenchClock clock, EventListener watcher)
      throws IOException {
    if (plan.influx().isEmpty()) {
      return new Shipping(Optional.empty(), clock);
    }
    var tags = new RunTags(directory.id(), plan.bench().name(), plan.board());
    var target = plan.influx().get();
    var shipper =
        Shipper.start(
            journal,
            directory.journal(),
            directory.path(),
            tags,
            target,
            trouble -> watcher.happened(event(clock.moment(), target, trouble)));
    return new Shipping(Optional.of(shipper), clock);
  }

  private static Event event(Moment now, InfluxTarget target, String trouble) {
    var subject = target.toString();
    return trouble.isEmpty()
        ? new Event(now.bench(), now.utc(), "shipping.resumed", subject, Map.of())
        : new Event(now.bench(), now.utc(), "shipping.trouble", subject, Map.of("cause", trouble));
  }

  /** Ships what is left of a closed journal, and says what became of it. */
  Optional<Shipped> finish() throws IOException {
    if (shipper.isEmpty()) {
      return Optional.empty();
    }
    try {
      Thread.interrupted();
      return Optional.of(shipper.get().finish(clock.wallDeadline(PATIENCE)));
    } catch (InterruptedException impossible) {
      throw new IllegalStateException("nobody interrupts a run that has ended", impossible);
    }
  }
}
