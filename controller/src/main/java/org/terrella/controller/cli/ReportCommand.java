package org.terrella.controller.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.terrella.controller.record.RunHead;
import org.terrella.controller.report.ReportPage;
import org.terrella.controller.rundir.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code terrella report}: makes the report of a run again, finished or killed. */
@Command(
    name = "report",
    description =
        "Makes the report of a run again, from nothing but its directory. A run that was killed is"
            + " reported as far as its record goes.",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = Exit.ERROR)
public final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private GrafanaOption grafana;

  @Parameters(paramLabel = "RUN", description = "Directory of the run.")
  private Path run;

  /**
   * Writes the report.
   *
   * @return exit status
   */
  @Override
  public Integer call() {
    var directory = new RunDirectory(run);
    if (!RunHead.isIn(directory)) {
      throw new ParameterException(
          spec.commandLine(),
          "terrella: %s holds no run, neither run.json nor results.json".formatted(run));
    }
    try {
      ReportPage.write(directory, grafana.grafana());
    } catch (IOException broken) {
      spec.commandLine().getErr().println("terrella: the report cannot be made: " + broken);
      return Exit.ERROR;
    }
    spec.commandLine().getOut().println(directory.report());
    return Exit.PASS;
  }
}
