package org.terrella.controller.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.terrella.telemetry.store.Entrance;
import org.terrella.telemetry.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code terrella store start}: makes sure that the store runs, and says how to get in. */
@Command(
    name = "start",
    description =
        "Starts the store, unless it runs, and returns when it answers. It goes on after the terminal is"
            + " closed, and is started again when it dies.",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = Exit.ERROR)
public final class StoreStartCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;

  @Spec private CommandSpec spec;

  @Mixin private StoreOptions options;

  @Option(
      names = "--http-port",
      paramLabel = "N",
      description =
          "Port for line protocol, 0 for any that is free (default: that which it last had, at first 9000).")
  private @Nullable Integer http;

  @Option(
      names = "--sql-port",
      paramLabel = "N",
      description =
          "Port for SQL, 0 for any that is free (default: that which it last had, at first 8812).")
  private @Nullable Integer sql;

  /**
   * Starts it.
   *
   * @return exit status
   * @throws IOException if it cannot be started
   * @throws InterruptedException if this command is being stopped
   */
  @Override
  public Integer call() throws IOException, InterruptedException {
    var store = options.store();
    var started = store.start(port("--http-port", http), port("--sql-port", sql));
    PrintWriter out = spec.commandLine().getOut();
    switch (started) {
      case NOW -> out.println("the store has been started");
      case BEFORE -> out.println("the store is running already");
    }
    print(out, store);
    return Exit.PASS;
  }

  /** Says where a store is and how to get in. */
  static void print(PrintWriter out, Store store) throws IOException {
    out.printf("  folder  %s%n", store.folder());
    print(out, "write", store.writing());
    print(out, "read", store.reading());
    out.flush();
  }

  private static void print(PrintWriter out, String use, Entrance entrance) {
    out.printf(
        "  %-6s  %s as %s, password in %s%n",
        use, entrance.address(), entrance.user(), entrance.password());
  }

  private OptionalInt port(String option, @Nullable Integer number) {
    if (number == null) {
      return OptionalInt.empty();
    }
    if (number < 0 || number > HIGHEST_PORT) {
      throw new ParameterException(
          spec.commandLine(),
          "terrella: %s %d: a number from 0 to %d".formatted(option, number, HIGHEST_PORT));
    }
    return OptionalInt.of(number);
  }
}
