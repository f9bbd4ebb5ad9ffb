package org.terrella.controller.index;

import java.util.List;
import org.terrella.controller.record.Region;
import org.terrella.controller.record.RunAccount;
import org.terrella.telemetry.table.Row;
import org.terrella.telemetry.table.Table;

/** The rows of what went on for a while. */
record RegionRows(RunAccount run) {
  void addTo(List<Row> rows) {
    run.regions().forEach(region -> rows.add(row(region)));
  }

  private Row row(Region region) {
    return new Cells(run.head().tags().run())
        .text("kind", region.kind())
        .text("subject", region.subject())
        .text("title", region.title())
        .text("verdict", region.verdict())
        .millis("from_ms", region.from().utc())
        .millis("to_ms", region.to().utc())
        .number("from_s", region.from().seconds())
        .number("to_s", region.to().seconds())
        .row(Table.REGION, region.from().utc());
  }
}
