package org.terrella.controller;

import java.io.IOException;
import org.terrella.controller.cli.BenchCommand;
import org.terrella.controller.cli.Exit;
import org.terrella.controller.cli.QueryCommand;
import org.terrella.controller.cli.ReportCommand;
import org.terrella.controller.cli.RunCommand;
import org.terrella.controller.cli.StoreCommand;
import org.terrella.controller.version.Version;
import org.terrella.telemetry.store.StoreException;
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
    subcommands = {
      RunCommand.class,
      BenchCommand.class,
      ReportCommand.class,
      StoreCommand.class,
      QueryCommand.class
    })
public final class Terrella implements Runnable {
  @Spec private CommandSpec spec;

  /** Reached when no subcommand is named, which is wrong usage. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "terrella: which command?");
  }

  /**
   * The command line with all its subcommands. What a machine does to us ends in one line on
   * standard error, a bug of ours with its trace; neither can be taken for a verdict on the board.
   *
   * @return ready to execute
   */
  public static CommandLine commandLine() {
    return new CommandLine(new Terrella())
        .setExecutionExceptionHandler(
            (failure, command, _) -> {
              if (failure instanceof StoreException) {
                command.getErr().println("terrella: " + failure.getMessage());
              } else if (failure instanceof IOException) {
                command.getErr().println("terrella: " + failure);
              } else {
                failure.printStackTrace(command.getErr());
              }
              return Exit.ERROR;
            });
  }

  /**
   * Runs one command and ends the process with its exit status.
   *
   * @param args the command line as typed, without the program's name
   */
  public static void main(String... args) {
    System.exit(commandLine().execute(args));
  }
}
