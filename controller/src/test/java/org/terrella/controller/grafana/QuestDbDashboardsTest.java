package org.terrella.controller.grafana;

import java.nio.file.Path;
import org.terrella.telemetry.grafana.Target;

class QuestDbDashboardsTest extends DashboardsContract {
  QuestDbDashboardsTest() {
    super(Target.QUESTDB, "rawSql");
  }

  @Override
  Database start(Path folder) throws Exception {
    return QuestDatabase.start(folder);
  }
}
