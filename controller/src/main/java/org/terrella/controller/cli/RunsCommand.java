package org.terrella.controller.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.terrella.controller.record.RunHead;
import org.terrella.controller.record.RunOverview;
import org.terrella.controller.rundir.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code terrella runs}: lists run directories, the latest last. */
@Command(
    name = "runs",
    description = "Lists the runs there are, the latest last.",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = Exit.ERROR)
public final class RunsCommand implements Callable<Integer> {
  private static final String LINE = "%-20s  %-12s  %-24s  %-16s  %-15s  %s%n";

  @Spec private CommandSpec spec;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      description = "Parent of the run directories (default: ${DEFAULT-VALUE}).",
      defaultValue = "runs")
  private Path runs;

  /**
   * Prints a line for each run.
   *
   * @return exit status
   * @throws IOException if the folder cannot be read
   */
  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(runs)) {
      throw new ParameterException(
          spec.commandLine(), "terrella: there is no folder %s".formatted(runs));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(LINE, "STARTED", "VERDICT", "PROCEDURE", "BOARD", "RECORD", "RUN");
    for (RunDirectory run : found()) {
      print(out, run);
    }
    out.flush();
    return Exit.PASS;
  }

  /** Their names begin with the time. */
  private List<RunDirectory> found() throws IOException {
    try (Stream<Path> folders = Files.list(runs)) {
      return folders
          .map(RunDirectory::new)
          .filter(RunHead::isIn)
          .sorted(Comparator.comparing(RunDirectory::id))
          .toList();
    }
  }

  private static void print(PrintWriter out, RunDirectory run) {
    try {
      RunOverview overview = RunOverview.read(run);
      RunHead head = overview.head();
      out.printf(
          LINE,
          head.started().truncatedTo(ChronoUnit.SECONDS),
          overview.verdict(),
          head.json().path("procedure").path("name").asString(""),
          head.tags().board(),
          overview.record(),
          run.path());
    } catch (IOException unreadable) {
      out.printf(LINE, "?", "?", "?", "?", "not readable", run.path());
    }
  }
}
