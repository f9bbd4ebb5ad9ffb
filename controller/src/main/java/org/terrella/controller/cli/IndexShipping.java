package org.terrella.controller.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import org.terrella.controller.index.RunIndex;
import org.terrella.controller.run.Finished;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.telemetry.influx.InfluxTarget;
import org.terrella.telemetry.influx.Reshipping;
import org.terrella.telemetry.influx.Shipped;
import org.terrella.telemetry.table.Row;
import org.terrella.telemetry.time.Deadline;

/** Ships the rows of a run that are no samples: the run itself, criteria, limits, events. */
record IndexShipping(PrintWriter out) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Where the rows of a run come from. */
  private static final Rows ROWS = RunIndex::rows;

  /** Makes the rows of a run out of its directory. */
  private interface Rows {
    List<Row> of(RunDirectory run) throws IOException;
  }

  Shipped ship(RunDirectory run, InfluxTarget target, Deadline deadline)
      throws IOException, InterruptedException {
    return new Reshipping(run.path(), target).rows(ROWS.of(run), deadline);
  }

  /** Ships them to where the samples went, and says so when it did not work. */
  void afterRun(Finished finished) throws IOException {
    if (finished.plan().influx().isPresent()) {
      try {
        Thread.interrupted();
        var target = finished.plan().influx().get();
        complain(ship(finished.directory(), target, Deadline.after(PATIENCE)), finished);
      } catch (InterruptedException impossible) {
        throw new IllegalStateException("nobody interrupts a run that has ended", impossible);
      }
    }
  }

  private void complain(Shipped rows, Finished finished) {
    boolean isWhole = rows.isWhole() && finished.record().sent().map(Shipped::isWhole).orElse(true);
    if (!isWhole) {
      finished.record().sent().ifPresent(samples -> out.println("samples: " + samples.words()));
      out.printf(
          "%d rows about the run shipped, %d refused, %d not shipped%s%n",
          rows.sent(),
          rows.dead(),
          rows.unsent(),
          rows.trouble().isEmpty() ? "" : ": " + rows.trouble());
      out.printf("ship the rest with: terrella ship %s --influx …%n", finished.directory().path());
      out.flush();
    }
  }
}
