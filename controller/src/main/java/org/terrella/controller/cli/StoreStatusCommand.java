package org.terrella.controller.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.terrella.telemetry.store.Store;
import org.terrella.telemetry.store.StoreStatus;
import org.terrella.telemetry.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code terrella store status}: how the store is. */
@Command(
    name = "status",
    description = "Shows how the store is and what it holds.",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = Exit.ERROR,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:it runs and answers", "3:it does not"})
public final class StoreStatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private StoreOptions options;

  /**
   * Shows it.
   *
   * @return exit status
   * @throws IOException if the folder cannot be read
   */
  @Override
  public Integer call() throws IOException {
    var store = options.store();
    PrintWriter out = spec.commandLine().getOut();
    var status = store.status();
    if (status.isEmpty()) {
      out.printf("no store runs in %s, which holds %s%n", store.folder(), size(store.bytes()));
      out.flush();
      return Exit.ERROR;
    }
    print(out, store, status.get());
    return status.get().silence().isEmpty() ? Exit.PASS : Exit.ERROR;
  }

  private static void print(PrintWriter out, Store store, StoreStatus status) throws IOException {
    out.println(
        status.silence().isEmpty()
            ? "the store is running"
            : "the store is running, but does not answer: " + status.silence());
    StoreStartCommand.print(out, store);
    out.printf("  since   %s%n", status.since().truncatedTo(ChronoUnit.SECONDS));
    out.printf("  pid     %d, supervised by %d%n", status.database(), status.supervisor());
    out.printf("  deaths  %s%n", deaths(status));
    out.printf("  size    %s%n", size(status.bytes()));
    for (Table table : status.rows().keySet().stream().sorted().toList()) {
      out.printf(Locale.ROOT, "  %-10s %,12d rows%n", table.word(), status.rows().get(table));
    }
    out.flush();
  }

  private static String deaths(StoreStatus status) {
    return status.restarts() == 0
        ? "none"
        : "%d, started again each time; the last %s"
            .formatted(status.restarts(), status.lastDeath());
  }

  private static String size(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
