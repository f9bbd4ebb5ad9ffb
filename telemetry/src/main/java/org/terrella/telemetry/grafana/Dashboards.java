package org.terrella.telemetry.grafana;

import java.util.List;
import org.terrella.telemetry.grafana.Query.Statistic;

/** All dashboards there are. */
final class Dashboards {
  /** What is drawn of one channel. */
  static final List<Statistic> BAND = List.of(Statistic.MEAN, Statistic.LOWEST, Statistic.HIGHEST);

  private Dashboards() {}

  static List<Dashboard> all() {
    return List.of(
        RunDashboard.make(),
        ChannelDashboards.power(),
        ChannelDashboards.thermal(),
        ChannelDashboards.inference(),
        QualityDashboard.make(),
        CompareDashboard.make());
  }
}
