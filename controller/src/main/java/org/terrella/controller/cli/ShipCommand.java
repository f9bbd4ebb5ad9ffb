package org.terrella.controller.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.terrella.controller.record.RunHead;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.telemetry.influx.InfluxTarget;
import org.terrella.telemetry.influx.Reshipping;
import org.terrella.telemetry.influx.RunTags;
import org.terrella.telemetry.influx.Shipped;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.time.Deadline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code terrella ship}: brings a run that has ended, or was killed, into a database. */
@Command(
    name = "ship",
    description = {
      "Ships what a finished or killed run left: every sample, and the rows that tell of the run.",
      "Goes on where shipping to the same database ended; shipping twice changes nothing."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = Exit.ERROR,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:every database has accepted all, and confirmed it where it can be asked",
      "2:wrong usage or input, nothing was shipped",
      "3:something is refused, not shipped, or not there although it was accepted"
    })
public final class ShipCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN", description = "Directory of the run.")
  private Path run;

  @Option(
      names = "--influx",
      paramLabel = "URL",
      required = true,
      description =
          "Where to, such as http://127.0.0.1:8086; may be repeated (docs/reference/databases.md).")
  private List<String> influx = new ArrayList<>();

  @Option(
      names = "--influx-ca",
      paramLabel = "PEM",
      description = "Believe a database only when the authorities in this file vouch for it.")
  private @Nullable Path influxCa;

  @Option(
      names = "--patience",
      paramLabel = "S",
      description =
          "Give a database up after so many seconds without progress (default: ${DEFAULT-VALUE}).",
      defaultValue = "60")
  private double patience;

  @Option(names = "--again", description = "Ship everything, also what has been shipped already.")
  private boolean again;

  /**
   * Ships to one database after the other.
   *
   * @return exit status
   * @throws IOException if the run cannot be read
   * @throws InterruptedException if the command is being stopped
   */
  @Override
  public Integer call() throws IOException, InterruptedException {
    var directory = new RunDirectory(run);
    var targets = influx.stream().map(this::target).toList();
    RunTags tags = tags(directory);
    long samples = JournalReader.rows(directory.journal(), _ -> {}).samples();
    out().printf("%s: %d samples in the journal%n", tags.run(), samples);
    boolean isWhole = true;
    for (InfluxTarget target : targets) {
      isWhole &= isShipped(directory, tags, target);
    }
    return isWhole ? Exit.PASS : Exit.ERROR;
  }

  private boolean isShipped(RunDirectory directory, RunTags tags, InfluxTarget target)
      throws IOException, InterruptedException {
    out().println(target);
    Shipped samples = samples(directory, tags, target);
    print("samples", samples);
    Shipped rows = new IndexShipping(out()).ship(directory, target, limit());
    print("rows about the run", rows);
    return samples.isWhole() && rows.isWhole();
  }

  /** Ships for as long as there is progress. */
  private Shipped samples(RunDirectory directory, RunTags tags, InfluxTarget target)
      throws IOException, InterruptedException {
    var shipping = new Reshipping(directory.path(), target);
    if (again) {
      shipping.forget();
    }
    long before = 0;
    Shipped shipped = shipping.samples(directory.journal(), tags, limit());
    while (shipped.unsent() > 0 && shipped.sent() + shipped.dead() > before) {
      before = shipped.sent() + shipped.dead();
      print("so far", shipped);
      shipped = shipping.samples(directory.journal(), tags, limit());
    }
    return shipped;
  }

  private void print(String what, Shipped shipped) {
    String confirmed =
        shipped.confirmed().isPresent() ? Long.toString(shipped.confirmed().getAsLong()) : "not";
    out()
        .printf(
            "  %s: %d accepted, %s confirmed, %d dead, %d not shipped%n",
            what, shipped.sent(), confirmed, shipped.dead(), shipped.unsent());
    if (!shipped.trouble().isEmpty()) {
      out().println("  " + shipped.trouble());
    }
    out().flush();
  }

  private Deadline limit() {
    return Deadline.after(Duration.ofMillis(Math.round(patience * 1e3)));
  }

  private InfluxTarget target(String url) {
    try {
      return new InfluxChoice(url, Optional.ofNullable(influxCa)).target();
    } catch (IllegalArgumentException bad) {
      throw wrong(String.valueOf(bad.getMessage()));
    }
  }

  private RunTags tags(RunDirectory directory) throws IOException {
    if (!(patience > 0 && patience <= 1e9)) {
      throw wrong("--patience %s: seconds, more than none".formatted(patience));
    }
    if (!Files.isDirectory(directory.journal())) {
      throw wrong("%s holds no journal".formatted(run));
    }
    if (!RunHead.isIn(directory)) {
      throw wrong("%s holds neither run.json nor results.json".formatted(run));
    }
    return RunHead.read(directory).tags();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), "terrella: " + message);
  }
}
