package org.terrella.controller.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.terrella.controller.report.ReportPage;
import org.terrella.controller.rundir.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code terrella report}: makes the report of a finished run again, out of its directory. */
@Command(
    name = "report",
    description = "Makes the report of a finished run again, from nothing but its directory.",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = Exit.ERROR)
public final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

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
    if (!Files.exists(directory.results())) {
      throw new ParameterException(
          spec.commandLine(), "terrella: %s holds no results.json".formatted(run));
    }
    try {
      ReportPage.write(directory);
    } catch (IOException broken) {
      spec.commandLine().getErr().println("terrella: the report cannot be made: " + broken);
      return Exit.ERROR;
    }
    spec.commandLine().getOut().println(directory.report());
    return Exit.PASS;
  }
}
