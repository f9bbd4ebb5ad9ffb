package org.terrella.controller;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.terrella.controller.cli.BenchCommand;
import org.terrella.controller.cli.Exit;
import org.terrella.controller.cli.ExportCommand;
import org.terrella.controller.cli.GrafanaCommand;
import org.terrella.controller.cli.QueryCommand;
import org.terrella.controller.cli.ReportCommand;
import org.terrella.controller.cli.RunCommand;
import org.terrella.controller.cli.RunsCommand;
import org.terrella.controller.cli.ShipCommand;
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
    versionProvider = Version.class)
public final class Terrella implements Runnable {
  private static final Map<String, Class<?>> COMMANDS = commands();

  @Spec private CommandSpec spec;

  /** Reached when no subcommand is named, which is wrong usage. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "terrella: which command?");
  }

  private static Map<String, Class<?>> commands() {
    var commands = new LinkedHashMap<String, Class<?>>();
    commands.put("run", RunCommand.class);
    commands.put("bench", BenchCommand.class);
    commands.put("report", ReportCommand.class);
    commands.put("runs", RunsCommand.class);
    commands.put("export", ExportCommand.class);
    commands.put("ship", ShipCommand.class);
    commands.put("store", StoreCommand.class);
    commands.put("query", QueryCommand.class);
    commands.put("grafana", GrafanaCommand.class);
    return commands;
  }

  /**
   * Those that a command line may need: each costs some ten milliseconds of every start.
   *
   * @param args as typed
   */
  private static Map<String, Class<?>> needed(String... args) {
    String first = args.length == 0 ? "" : args[0];
    var named = COMMANDS.get(first);
    if (named != null) {
      return Map.of(first, named);
    }
    return Set.of("--version", "-V").contains(first) ? Map.of() : COMMANDS;
  }

  /**
   * The command line with the subcommands that it needs. What a machine does to us ends in one line
   * on standard error, a bug of ours with its trace; neither can be taken for a verdict on the
   * board.
   *
   * @param args the command line as typed; without any it has all subcommands
   * @return ready to execute
   */
  public static CommandLine commandLine(String... args) {
    var line = new CommandLine(new Terrella());
    needed(args).forEach(line::addSubcommand);
    return line.setExecutionExceptionHandler(
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
    System.exit(commandLine(args).execute(args));
  }
}
