package org.terrella.telemetry.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DashboardLintTest {
  @Test
  void findsNothingInTheCommittedDashboards() throws IOException {
    for (var dashboard : Committed.dashboards().entrySet()) {
      assertThat(Lint.complaints(dashboard.getValue())).as(dashboard.getKey()).isEmpty();
    }
  }

  @Test
  void findsEveryUidOnce() throws IOException {
    assertThat(Committed.dashboards().values())
        .extracting(dashboard -> dashboard.path("uid").asString())
        .doesNotHaveDuplicates()
        .contains("terrella-run", "terrella-run-influxql");
  }

  @Nested
  class OfABrokenDashboard {
    private static void assertSeen(String complaint, Consumer<ObjectNode> fault)
        throws IOException {
      var dashboard = Committed.dashboard(Topic.POWER, Target.INFLUXQL);
      fault.accept(dashboard);
      assertThat(Lint.complaints(dashboard)).anyMatch(each -> each.contains(complaint));
    }

    private static ObjectNode object(JsonNode node, String pointer) {
      return (ObjectNode) node.at(pointer);
    }

    @Test
    void seesLocalTime() throws IOException {
      assertSeen("UTC", dashboard -> dashboard.put("timezone", "browser"));
    }

    @Test
    void seesPanelsThatOverlap() throws IOException {
      assertSeen("overlaps", dashboard -> object(dashboard, "/panels/2/gridPos").put("y", 2));
    }

    @Test
    void seesAnIdTwice() throws IOException {
      assertSeen("twice", dashboard -> object(dashboard, "/panels/2").put("id", 1));
    }

    @Test
    void seesAVariableThatIsNotDefined() throws IOException {
      assertSeen(
          "$rnu is not defined",
          dashboard -> object(dashboard, "/panels/1/targets/0").put("query", "WHERE run = '$rnu'"));
    }

    @Test
    void seesAMissingUnit() throws IOException {
      assertSeen(
          "no unit",
          dashboard -> object(dashboard, "/panels/1/fieldConfig/defaults").remove("unit"));
    }

    @Test
    void seesReadingsJoinedAcrossAGap() throws IOException {
      assertSeen(
          "across a gap",
          dashboard ->
              object(dashboard, "/panels/1/fieldConfig/defaults/custom").put("spanNulls", true));
    }

    @Test
    void seesAnotherDatasource() throws IOException {
      assertSeen(
          "another datasource",
          dashboard -> object(dashboard, "/panels/1/datasource").put("uid", "prometheus"));
    }
  }
}
