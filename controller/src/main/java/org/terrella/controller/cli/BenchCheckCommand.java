package org.terrella.controller.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.terrella.controller.bench.BenchFile;
import org.terrella.controller.opening.OpenBench;
import org.terrella.controller.simulation.Site;
import org.terrella.controller.stop.Signals;
import org.terrella.drivers.device.Device;
import org.terrella.drivers.device.DeviceException;
import org.terrella.fixtures.mission.Missions;
import org.terrella.telemetry.document.InvalidDocument;
import org.terrella.telemetry.time.ScaledClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code terrella bench check}: opens every device, asks who it is, and closes it again. */
@Command(
    name = "check",
    description = "Opens every device of a bench, asks who it is, and prints a table.",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = Exit.ERROR)
public final class BenchCheckCommand implements Callable<Integer> {
  private static final String ROW = "%-12s  %-34s  %s%n";

  @Spec private CommandSpec spec;

  @Mixin private BenchOptions options;

  /**
   * Checks the bench.
   *
   * @return exit status
   * @throws IOException if the twins' logs cannot be written
   */
  @Override
  public Integer call() throws IOException {
    try {
      BenchFile bench = BenchFile.read(Home.find().bench(options.bench()));
      check(options.broker().map(bench::withBroker).orElse(bench));
      return Exit.PASS;
    } catch (InvalidDocument invalid) {
      spec.commandLine().getErr().println(invalid.getMessage());
      return Exit.USAGE;
    } catch (DeviceException broken) {
      spec.commandLine().getErr().println("terrella: " + broken.getMessage());
      for (Throwable also : broken.getSuppressed()) {
        spec.commandLine().getErr().println("terrella: " + also.getMessage());
      }
      return Exit.ERROR;
    } catch (InterruptedException stopped) {
      return Exit.ABORTED;
    }
  }

  private void check(BenchFile file)
      throws DeviceException, InterruptedException, InvalidDocument, IOException {
    Thread checking = Thread.currentThread();
    Signals.onStop(_ -> checking.interrupt());
    var battery = Missions.load("suncatcher", Home.find().missions()).battery();
    var clock = new ScaledClock(file.speed());
    Path logs = Files.createTempDirectory("terrella-twins");
    try (var site = Site.start(file, battery, logs, clock);
        var bench = OpenBench.open(file, site, clock)) {
      print(bench);
    } finally {
      remove(logs);
    }
  }

  private void print(OpenBench bench) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(ROW, "device", "port", "identity");
    for (Device device : bench.devices()) {
      String identity = device.identity().toString();
      String shown = identity.isBlank() ? "(says nothing yet)" : identity;
      out.printf(ROW, device.name(), device.port(), shown);
    }
    out.flush();
  }

  private static void remove(Path logs) throws IOException {
    try (var files = Files.newDirectoryStream(logs)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(logs);
  }
}
