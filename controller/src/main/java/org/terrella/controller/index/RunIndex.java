package org.terrella.controller.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.terrella.controller.record.RunAccount;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.telemetry.table.Row;

/**
 * Makes the rows of a run out of its directory, all but those of its samples. Making them twice
 * gives the same rows, so that writing them again changes nothing.
 */
public final class RunIndex {
  private RunIndex() {}

  /**
   * Makes the rows of the tables run, criterion, limit, event and region.
   *
   * @param directory of a run, finished or killed; the verdict of a killed one is UNFINISHED
   * @return rows, each with a time of its own among those with the same tags
   * @throws IOException if a file of the directory cannot be read
   */
  public static List<Row> rows(RunDirectory directory) throws IOException {
    RunAccount run = RunAccount.read(directory);
    var rows = new ArrayList<Row>();
    rows.add(new RunRow(run).row());
    new CriterionRows(run).addTo(rows);
    new EventRows(run).addTo(rows);
    new RegionRows(run).addTo(rows);
    return Distinct.rows(rows);
  }
}
