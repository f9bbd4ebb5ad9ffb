package org.terrella.controller.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.terrella.controller.run.Finished;
import org.terrella.controller.run.Plan;
import org.terrella.controller.run.Session;
import org.terrella.controller.simulation.Fault;
import org.terrella.controller.stop.Signals;
import org.terrella.telemetry.document.InvalidDocument;
import org.terrella.telemetry.influx.InfluxTarget;
import org.terrella.telemetry.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code terrella run}: takes a board through a procedure. */
@Command(
    name = "run",
    description = "Runs a procedure on a bench, and says with evidence what came of it.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = Exit.ERROR,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:PASS",
      "1:FAIL, the board missed a criterion",
      "2:wrong usage or input, nothing was opened",
      "3:ERROR, the bench broke",
      "4:INCONCLUSIVE, not enough to judge by",
      "5:ABORTED"
    })
public final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PROCEDURE", description = "Name of a shipped procedure, or a file.")
  private String procedure;

  @Mixin private BenchOptions bench;

  @Option(
      names = "--mission",
      paramLabel = "NAME|FILE",
      description =
          "Mission whose orbit, power and thermal design are replayed (default: ${DEFAULT-VALUE}).",
      defaultValue = "suncatcher")
  private String mission;

  @Option(
      names = "--tle",
      paramLabel = "FILE",
      description = "Fly this element set instead of the mission's orbit.")
  private @Nullable Path tle;

  @Option(
      names = "--from",
      paramLabel = "UTC",
      converter = InstantText.class,
      description =
          "Orbit time at which the replay begins, such as 2014-01-20T00:00:00Z (default: half an orbit"
              + " before the middle of the first whole eclipse after the epoch).")
  private @Nullable Instant from;

  @Option(
      names = "--orbits",
      paramLabel = "N",
      description = "Orbits to replay (default: as the procedure says).")
  private @Nullable Integer orbits;

  @Option(
      names = "--board",
      paramLabel = "SERIAL",
      description = "Serial number of the unit under test (default: ${DEFAULT-VALUE}).",
      defaultValue = "SN-0001")
  private String board;

  @Option(
      names = "--speed",
      paramLabel = "X",
      description = "Bench seconds in one wall second (default: as the bench file says, else 1).")
  private @Nullable Double speed;

  @Option(
      names = "--influx",
      paramLabel = "URL",
      description = "Also ship every sample there, such as http://127.0.0.1:8086.")
  private @Nullable String influx;

  @Option(
      names = "--store",
      paramLabel = "embedded",
      description =
          "Ship every sample to the embedded store, which is started unless it runs and goes on after the run.")
  private @Nullable String store;

  @Mixin private StoreOptions stores;

  @Option(
      names = "--fault",
      paramLabel = "FAULT",
      description =
          "Make a twin misbehave; may be repeated: weak-battery, bit-flip[@S], unplug:DEVICE[@S], freeze:DEVICE[@S].")
  private List<String> faults = new ArrayList<>();

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      description = "Parent of the run directory (default: ${DEFAULT-VALUE}).",
      defaultValue = "runs")
  private Path runs;

  /**
   * Runs the procedure.
   *
   * @return exit status
   * @throws InterruptedException if the run is stopped before anything is opened
   */
  @Override
  public Integer call() throws InterruptedException {
    try {
      checkStore();
      Plan plan = new PlanReader(Home.find(), this::wrong).read(choices());
      return run(store == null ? plan : plan.shippedTo(startedStore()));
    } catch (StoreException broken) {
      spec.commandLine().getErr().println("terrella: " + broken.getMessage());
      return Exit.ERROR;
    } catch (InvalidDocument invalid) {
      spec.commandLine().getErr().println(invalid.getMessage());
      return Exit.USAGE;
    } catch (IOException broken) {
      spec.commandLine().getErr().println("terrella: the run cannot be kept: " + broken);
      return Exit.ERROR;
    }
  }

  private void checkStore() {
    if (store != null && !store.equals("embedded")) {
      throw wrong("--store %s: there is only one, embedded".formatted(store));
    }
    if (store != null && influx != null) {
      throw wrong("--store and --influx: one of them");
    }
  }

  private InfluxTarget startedStore() throws StoreException, InterruptedException {
    var embedded = stores.store();
    embedded.start(OptionalInt.empty(), OptionalInt.empty());
    return embedded.target();
  }

  private int run(Plan plan) throws IOException {
    var session = new Session(plan);
    Signals.onStop(session::abort);
    Finished finished = session.run(Watchers.forThisTerminal(spec.commandLine().getOut()));
    new Summary(spec.commandLine().getOut()).print(finished);
    return Exit.of(finished.results().verdict());
  }

  private Choices choices() {
    return new Choices(
        procedure,
        bench.bench(),
        bench.broker(),
        mission,
        Optional.ofNullable(tle),
        Optional.ofNullable(from),
        Optional.ofNullable(orbits),
        board,
        Optional.ofNullable(speed),
        Optional.ofNullable(influx),
        faults.stream().map(this::fault).toList(),
        runs);
  }

  private Fault fault(String text) {
    return Fault.parse(text)
        .orElseThrow(
            () ->
                wrong(
                    "--fault %s: there is no such fault; one of %s"
                        .formatted(text, String.join(", ", Fault.FORMS))));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), "terrella: " + message);
  }
}
