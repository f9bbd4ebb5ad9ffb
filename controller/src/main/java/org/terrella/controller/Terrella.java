package org.terrella.controller;

import org.terrella.controller.cli.BenchCommand;
import org.terrella.controller.cli.ReportCommand;
import org.terrella.controller.cli.RunCommand;
import org.terrella.controller.version.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code terrella} command; its exit status is that of the subcommand it ran. */
@Command(
    name = "terrella",
    description = "Takes a compute board through an orbit and says, with evidence, if it passed.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {RunCommand.class, BenchCommand.class, ReportCommand.class})
public final class Terrella implements Runnable {
  @Spec private CommandSpec spec;

  /** Reached when no subcommand is named, which is wrong usage. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "terrella: which command?");
  }

  /**
   * Runs one command and ends the process with its exit status.
   *
   * @param args the command line as typed, without the program's name
   */
  public static void main(String... args) {
    System.exit(new CommandLine(new Terrella()).execute(args));
  }
}
