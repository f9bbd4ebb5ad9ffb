package org.terrella.controller.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.terrella.controller.opening.OpenBench;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.controller.rundir.RunFile;
import org.terrella.controller.simulation.Faults;
import org.terrella.controller.simulation.Site;
import org.terrella.drivers.device.Device;
import org.terrella.drivers.device.DeviceException;
import org.terrella.procedures.criteria.Judges;
import org.terrella.procedures.procedure.Need;
import org.terrella.procedures.run.ProcedureRun;
import org.terrella.procedures.run.Results;
import org.terrella.procedures.verdict.Verdict;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.ScaledClock;

/**
 * Does one run: opens the bench, runs the procedure, makes everything safe, writes what came of it.
 * Whatever the bench does, there is a result.
 */
public final class Session {
  private final Plan plan;
  private final BenchClock clock;
  private final Instant started;
  private final Judges judges;
  private final EnergyMeter energy;
  private final Stopper stopper = new Stopper();
  private final List<Device> devices = new ArrayList<>();
  private Optional<Results> executed = Optional.empty();

  /**
   * Prepares a run; bench time begins here.
   *
   * @param plan read and checked
   */
  public Session(Plan plan) {
    this.plan = plan;
    this.clock = new ScaledClock(plan.speed());
    this.started = clock.utc();
    this.judges = new Judges(plan.procedure().criteria());
    this.energy = new EnergyMeter(plan.bench().parts().get(Need.MAINS) + ".power");
  }

  /**
   * Stops the run because somebody wants it; a second call hurries teardown.
   *
   * @param why in words, such as the name of the signal
   */
  public void abort(String why) {
    stopper.abort(why);
  }

  /**
   * Runs.
   *
   * @param watching makes somebody who watches, out of bench time and the judges
   * @return what came of it, written to the run directory already
   * @throws IOException if the run directory cannot be made, or its journal not be read back
   */
  public Finished run(BiFunction<BenchClock, Judges, Watching> watching) throws IOException {
    var directory = directory();
    var watcher = watching.apply(clock, judges);
    var recording = record(directory, watcher);
    var shipping = Shipping.begin(plan, directory, recording.journal(), clock, watcher);
    Results results = recorded(directory, recording, watcher);
    Duration length = clock.now();
    var record = RecordState.of(directory, recording.journal(), shipping.finish());
    keep(finished(directory, results, length, record));
    var sealed = record.with(SealState.of(plan, directory));
    return written(finished(directory, results, length, sealed));
  }

  private RunDirectory directory() throws IOException {
    var directory =
        RunDirectory.create(plan.runs(), started, plan.procedure().name(), plan.board());
    for (Map.Entry<String, Path> file : plan.files().entrySet()) {
      directory.keep(file.getValue(), file.getKey());
    }
    RunFile.write(directory, new Head(plan, directory, started).fields(), plan.procedure());
    return directory;
  }

  private Recording record(RunDirectory directory, Watching watcher) throws IOException {
    return Recording.begin(
        directory,
        clock,
        List.of(judges, energy, watcher),
        List.of(judges, watcher),
        stopper::fail);
  }

  private Finished finished(
      RunDirectory directory, Results results, Duration length, RecordState record) {
    Results whole = record.hasHole() ? broken(results, record) : results;
    return new Finished(plan, directory, whole, started, length, record, energy.energy(), devices);
  }

  /** Sealing a long run takes a while, and whoever ends the controller meanwhile has a verdict. */
  private static void keep(Finished finished) {
    try {
      finished.writeResults();
    } catch (IOException full) {
      // said when it is written for good
    }
  }

  /** A run whose results do not fit on the disk has still been run; the terminal can say so. */
  private static Finished written(Finished finished) {
    try {
      finished.write();
      return finished;
    } catch (IOException full) {
      return finished.with(broken(finished.results(), full));
    }
  }

  private Results recorded(RunDirectory directory, Recording recording, Watching watcher) {
    Results results;
    try (recording;
        var _ = watcher.start()) {
      recording.events().happened("run.started", directory.id());
      results = onSite(directory, recording);
      recording
          .events()
          .happened("run.ended", directory.id(), Map.of("verdict", results.verdict().name()));
    } catch (IOException failed) {
      return executed.map(done -> broken(done, failed)).orElseGet(() -> broken(failed));
    }
    return stopper.broken().map(cause -> broken(results, cause)).orElse(results);
  }

  private Results onSite(RunDirectory directory, Recording recording) {
    try {
      stopper.open();
      return onOpenSite(directory, recording);
    } catch (DeviceException failed) {
      return executed.map(done -> broken(done, failed)).orElseGet(() -> broken(failed));
    } catch (InterruptedException stopped) {
      return stopper.broken().map(this::broken).orElseGet(this::aborted);
    } finally {
      stopper.opened();
    }
  }

  private Results onOpenSite(RunDirectory directory, Recording recording)
      throws DeviceException, InterruptedException {
    var battery = Faults.battery(plan.mission().battery(), plan.faults());
    try (var site = Site.start(plan.bench(), battery, directory.twins(), clock);
        var _ = Faults.arm(plan.faults(), site.twins(), recording.events(), clock);
        var bench = OpenBench.open(plan.bench(), site, clock)) {
      devices.addAll(bench.devices());
      executed = Optional.of(execute(bench, recording));
      return executed.get();
    }
  }

  private Results execute(OpenBench bench, Recording recording) {
    var equipment = Fixtures.equipment(plan.mission(), bench);
    var run =
        new ProcedureRun(
            plan.procedure(),
            equipment,
            new ProfileReplay(plan, equipment, recording, clock),
            judges,
            recording.recorder(),
            recording.events(),
            clock);
    stopper.handOver(run);
    try (var _ = Sampling.start(plan.bench(), bench, recording.recorder(), clock, stopper::fail)) {
      return run.run();
    }
  }

  private Results broken(Exception cause) {
    return new Results(Verdict.ERROR, List.of(), judges.results(), words(cause));
  }

  private Results aborted() {
    String why = stopper.asked().orElse("interrupted");
    return new Results(Verdict.ABORTED, List.of(), judges.results(), why);
  }

  private static Results broken(Results results, RecordState record) {
    return broken(results, new IOException("the record has a hole: " + record.words()));
  }

  /** A run whose end went wrong: what it had found stays, but the bench is what counts. */
  private static Results broken(Results results, Exception cause) {
    return results.verdict() == Verdict.ERROR
        ? results
        : new Results(Verdict.ERROR, results.steps(), results.criteria(), words(cause));
  }

  private static String words(Exception cause) {
    return switch (cause) {
      case DeviceException device -> String.valueOf(device.getMessage());
      case IOException disk -> "the record cannot be kept: " + disk.getMessage();
      default -> cause.toString();
    };
  }
}
