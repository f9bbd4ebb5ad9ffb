package org.terrella.telemetry.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Holds the dashboards against Grafana 13's own types. */
class DashboardSchemaTest {
  @Test
  void everyDashboardIsOneToGrafana() throws IOException {
    assertThat(Committed.dashboards()).hasSize(12);
    for (var dashboard : Committed.dashboards().entrySet()) {
      assertThat(Schemas.complaints(dashboard.getValue())).as(dashboard.getKey()).isEmpty();
    }
  }

  @Nested
  class ABrokenDashboard {
    private static ObjectNode dashboard() throws IOException {
      return Committed.dashboard(Topic.POWER, Target.QUESTDB);
    }

    private static ObjectNode panel(ObjectNode dashboard) {
      return (ObjectNode) Committed.panels(dashboard).getFirst();
    }

    @Test
    void isSeenByAMisspeltField() throws IOException {
      var dashboard = dashboard();
      dashboard.put("timezon", "utc");
      assertThat(Schemas.complaints(dashboard)).anyMatch(each -> each.contains("timezon"));
    }

    @Test
    void isSeenByAPanelWithoutAType() throws IOException {
      var dashboard = dashboard();
      panel(dashboard).remove("type");
      assertThat(Schemas.complaints(dashboard)).isNotEmpty();
    }

    @Test
    void isSeenByAnOptionThatThePanelHasNot() throws IOException {
      var dashboard = dashboard();
      ((ObjectNode) panel(dashboard).at("/fieldConfig/defaults/custom")).put("lineWidht", 1);
      assertThat(Schemas.complaints(dashboard)).anyMatch(each -> each.contains("lineWidht"));
    }

    @Test
    void isSeenByAnAnnotationMappedToNothingThatGrafanaKnows() throws IOException {
      var dashboard = dashboard();
      var mappings = (ObjectNode) dashboard.at("/annotations/list/0/mappings");
      mappings.set("timeend", mappings.remove("timeEnd"));
      assertThat(Schemas.complaints(dashboard)).anyMatch(each -> each.contains("timeend"));
    }
  }
}
