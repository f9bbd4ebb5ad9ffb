package org.terrella.controller.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code terrella store stop}: ends the store. */
@Command(
    name = "stop",
    description = "Ends the store; when this returns, none of its processes is left.",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = Exit.ERROR)
public final class StoreStopCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private StoreOptions options;

  /**
   * Ends it.
   *
   * @return exit status; 0 also if it did not run
   * @throws IOException if it cannot be ended
   * @throws InterruptedException if this command is being stopped
   */
  @Override
  public Integer call() throws IOException, InterruptedException {
    var store = options.store();
    PrintWriter out = spec.commandLine().getOut();
    switch (store.stop()) {
      case CLEANLY -> out.printf("the store in %s has ended%n", store.folder());
      case KILLED ->
          out.printf(
              "the store in %s did not end in time and was killed; what it had acknowledged is on the disk%n",
              store.folder());
      case NOT_RUNNING -> out.printf("no store runs in %s%n", store.folder());
    }
    out.flush();
    return Exit.PASS;
  }
}
