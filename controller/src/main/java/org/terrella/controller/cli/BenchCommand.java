package org.terrella.controller.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code terrella bench}: everything about a bench without a run. */
@Command(
    name = "bench",
    description = "Looks after a bench.",
    mixinStandardHelpOptions = true,
    subcommands = BenchCheckCommand.class)
public final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** Reached when no subcommand is named, which is wrong usage. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "terrella bench: which command?");
  }
}
