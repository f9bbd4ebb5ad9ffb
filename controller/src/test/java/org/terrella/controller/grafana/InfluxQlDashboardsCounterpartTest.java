package org.terrella.controller.grafana;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.terrella.telemetry.grafana.Target;

/** Against the InfluxDB 1.6.7 that Debian has. */
@Tag("counterpart")
class InfluxQlDashboardsCounterpartTest extends DashboardsContract {
  InfluxQlDashboardsCounterpartTest() {
    super(Target.INFLUXQL, "query");
  }

  @Override
  Database start(Path folder) throws Exception {
    return InfluxDatabase.start(folder);
  }
}
