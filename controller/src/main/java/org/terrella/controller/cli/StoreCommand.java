package org.terrella.controller.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code terrella store}: looks after the embedded database. */
@Command(
    name = "store",
    description = "Starts, stops and shows the embedded database that runs are shipped to.",
    mixinStandardHelpOptions = true,
    subcommands = {StoreStartCommand.class, StoreStopCommand.class, StoreStatusCommand.class})
public final class StoreCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** Reached when no subcommand is named, which is wrong usage. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "terrella store: which command?");
  }
}
