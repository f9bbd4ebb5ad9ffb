package org.terrella.controller.report;

import static org.terrella.controller.report.Html.text;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.terrella.controller.record.RunAccount;
import org.terrella.controller.record.RunHead;
import tools.jackson.databind.JsonNode;

/** Links from a report to the run's dashboard in Grafana, if there is one. */
final class Dashboards {
  private final Optional<URI> grafana;
  private final RunAccount run;

  Dashboards(Optional<URI> grafana, RunAccount run) {
    this.grafana = grafana;
    this.run = run;
  }

  /** To the whole run, as a fact; empty without Grafana. */
  String ofTheRun() {
    double end = run.results().path("benchSeconds").asDouble(0);
    return grafana
        .map(where -> fact(link(where, run.head().started(), run.head().utc(end))))
        .orElse("");
  }

  /** To the window of a criterion; empty without Grafana, or when the window never opened. */
  String ofTheWindow(JsonNode criterion) {
    RunHead head = run.head();
    JsonNode from = criterion.path("fromSeconds");
    JsonNode to = criterion.path("toSeconds");
    return from.isNumber() && to.isNumber()
        ? grafana
            .map(where -> link(where, head.utc(from.asDouble()), head.utc(to.asDouble())))
            .map(
                link ->
                    "<br><a class=\"link\" href=\"%s\">its window in Grafana</a>"
                        .formatted(text(link)))
            .orElse("")
        : "";
  }

  private static String fact(String link) {
    return "<div><b>Grafana</b><a href=\"%s\">this run's dashboard</a></div>".formatted(text(link));
  }

  private String link(URI where, Instant from, Instant to) {
    return "%s/d/terrella-run%s?from=%d&to=%d&var-run=%s&timezone=utc"
        .formatted(
            where.toString().replaceAll("/+$", ""),
            set(),
            from.toEpochMilli(),
            to.toEpochMilli(),
            URLEncoder.encode(run.head().tags().run(), StandardCharsets.UTF_8));
  }

  /** There is a set of dashboards for QuestDB, and one for databases that speak InfluxQL. */
  private String set() {
    String target = run.head().json().path("shippedTo").asString("questdb");
    return target.toLowerCase(Locale.ROOT).contains("questdb") ? "" : "-influxql";
  }
}
