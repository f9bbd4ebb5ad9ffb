package org.terrella.telemetry.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DashboardLinkTest {
  private static final URI GRAFANA = URI.create("http://grafana.lab:3000/");
  private static final Instant FROM = Instant.parse("2026-11-21T12:00:00.123456789Z");
  private static final Instant TO = Instant.parse("2026-11-21T13:00:00.000000001Z");

  @Test
  void showsARunFromItsFirstMillisecondToItsLast() {
    assertThat(DashboardLink.run(GRAFANA, "r1", FROM, TO))
        .hasToString(
            "http://grafana.lab:3000/d/terrella-run?from=1795262400123&to=1795266000001"
                + "&var-run=r1&timezone=utc");
  }

  @Test
  void leavesAWholeMillisecondAsItIs() {
    var whole = Instant.parse("2026-11-21T13:00:00Z");
    assertThat(DashboardLink.run(GRAFANA, "r1", FROM, whole))
        .hasQuery("from=1795262400123&to=1795266000000&var-run=r1&timezone=utc");
  }

  @Test
  void leadsToTheDashboardsOfTheDatabaseThatHasTheRun() {
    var links = new DashboardLink(URI.create("https://lab/grafana"), Target.INFLUXQL);
    assertThat(links.to(Topic.QUALITY, "a run & more", FROM, TO).toString())
        .startsWith("https://lab/grafana/d/terrella-quality-influxql?")
        .contains("&var-run=a%20run%20%26%20more&");
  }

  @Test
  void showsOneChannelInAWindow() {
    var links = new DashboardLink(GRAFANA, Target.QUESTDB);
    assertThat(links.channel("r1", "mains.voltage", FROM, TO).getQuery())
        .contains("var-channel=mains.voltage", "var-run=r1");
  }

  @Test
  void usesOnlyVariablesThatTheDashboardHas() throws IOException {
    var variables =
        Committed.dashboard(Topic.RUN, Target.QUESTDB)
            .path("templating")
            .path("list")
            .valueStream()
            .map(variable -> variable.path("name").asString())
            .collect(Collectors.toSet());
    assertThat(variables).contains("run", "channel", "board");
  }

  @Test
  void refusesWhatIsNoAddress() {
    assertThatThrownBy(() -> DashboardLink.run(URI.create("grafana"), "r", FROM, TO))
        .hasMessageContaining("write it like");
  }
}
