package org.terrella.controller.report;

import static org.terrella.controller.report.Html.text;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.terrella.controller.rundir.RunDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code report.html} of a run. */
public final class ReportPage {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final RunRecord run;
  private final Plots plots;
  private final Dashboards dashboards;

  private ReportPage(RunRecord run, Optional<URI> grafana) {
    this.run = run;
    this.plots = new Plots(run);
    this.dashboards = new Dashboards(grafana, run.account());
  }

  /**
   * Makes the report from what the directory holds, with links to the Grafana that the run knew.
   *
   * @param directory of a run, finished or killed
   * @throws IOException if something is missing, or the report cannot be written
   */
  public static void write(RunDirectory directory) throws IOException {
    write(directory, Optional.empty());
  }

  /**
   * Makes the report from what the directory holds: head, results, events and journal.
   *
   * @param directory of a run, finished or killed
   * @param grafana where links lead, in place of the Grafana that the run knew
   * @throws IOException if something is missing, or the report cannot be written
   */
  public static void write(RunDirectory directory, Optional<URI> grafana) throws IOException {
    RunRecord run = RunRecord.read(directory);
    var page = new ReportPage(run, grafana.or(() -> run.account().head().grafana()));
    Files.writeString(directory.report(), page.html());
  }

  private String html() throws IOException {
    var parts = new LinkedHashMap<String, String>();
    parts.put("title", text(result("procedure", "title") + ": " + result("verdict")));
    parts.put("uplot-css", resource("uPlot.min.css"));
    parts.put("css", resource("report.css"));
    parts.put("body", body());
    parts.put("data", Html.json(JSON.writeValueAsString(plots.data())));
    parts.put("uplot-js", resource("uPlot.iife.min.js"));
    parts.put("js", resource("report.js"));
    return fill(resource("report.html"), parts);
  }

  private String body() throws IOException {
    String verdict = result("verdict");
    return """
    <main class="%1$s">
    <header><div><h1>%2$s</h1><div class="run">%3$s</div></div><div class="verdict %1$s">%1$s</div></header>
    %4$s
    %11$s
    <div class="facts">%5$s</div>
    <h2>Criteria</h2>
    %6$s
    <h2>What the bench saw</h2>
    <p class="key"><i class="umbra"></i>umbra<i class="penumbra"></i>penumbra<i class="limit"></i>limit\
    <b>◯</b>where a criterion was worst<b>✕</b>the device gave NaN<b>▽</b>the device gave no reading\
    <br>A line breaks where there is no sample. Drag to zoom, double-click to see all.</p>
    %7$s
    <h2>Steps</h2>
    %8$s
    <h2>Record</h2>
    %12$s
    <h2>Devices</h2>
    %9$s
    <footer>%10$s</footer>
    </main>
    """
        .formatted(
            text(verdict),
            text(result("procedure", "title")),
            text(result("run")),
            cause(verdict),
            facts(),
            Tables.criteria(results().path("criteria"), dashboards),
            places(),
            Tables.steps(results().path("steps")),
            Tables.devices(results().path("devices")),
            text("Times are bench time from the start of the run. Terrella " + result("terrella")),
            new Notices(run).html(),
            new RecordSection(run).html());
  }

  private String cause(String verdict) {
    String cause = result("cause");
    return cause.isEmpty() || !run.account().isFinished()
        ? ""
        : "<p class=\"cause %s\">%s</p>".formatted(text(verdict), text(cause));
  }

  private String facts() {
    JsonNode facts = results().path("facts");
    return facts
            .propertyStream()
            .map(Map.Entry::getKey)
            .map(
                key ->
                    "<div><b>%s</b>%s</div>"
                        .formatted(text(key), text(facts.get(key).asString(""))))
            .collect(Collectors.joining("\n"))
        + dashboards.ofTheRun();
  }

  private String places() {
    return plots.all().stream()
        .map(
            plot ->
                "<div class=\"plot\"><h3>%s</h3><div id=\"%s\"></div></div>"
                    .formatted(text(plot.title()), plot.place()))
        .collect(Collectors.joining("\n"));
  }

  private JsonNode results() {
    return run.account().results();
  }

  private String result(String... path) {
    JsonNode node = results();
    for (String key : path) {
      node = node.path(key);
    }
    return node.asString("");
  }

  private static String fill(String template, Map<String, String> parts) {
    var page = new StringBuilder();
    int from = 0;
    for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", from)) {
      int close = template.indexOf("}}", open);
      page.append(template, from, open);
      page.append(Objects.requireNonNull(parts.get(template.substring(open + 2, close))));
      from = close + 2;
    }
    return page.append(template.substring(from)).toString();
  }

  private static String resource(String name) throws IOException {
    try (var stream = ReportPage.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
