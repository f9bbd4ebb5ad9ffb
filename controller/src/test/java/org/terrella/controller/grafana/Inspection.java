package org.terrella.controller.grafana;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Asks a database everything that a dashboard asks, once its variables have been chosen as a link
 * to the run chooses them, and complains of what the database refuses, of what has no rows, and of
 * columns that the dashboard counts on and does not get.
 */
final class Inspection {
  private static final Pattern CELL = Pattern.compile("\\$\\{__data[.]fields[.](\\w+)");
  private static final Pattern LABEL =
      Pattern.compile("\\$\\{__field[.]labels[.](\\w+)}|\\$tag_(\\w+)");

  private final FilledDatabase filled;
  private final JsonNode dashboard;
  private final List<String> complaints = new ArrayList<>();
  private int asked;

  private Inspection(FilledDatabase filled, JsonNode dashboard) {
    this.filled = filled;
    this.dashboard = dashboard;
  }

  /** What came of it. */
  record Outcome(int queries, List<String> complaints) {}

  static Outcome of(FilledDatabase filled, JsonNode dashboard)
      throws IOException, InterruptedException {
    var inspection = new Inspection(filled, dashboard);
    Scene scene = inspection.scene();
    for (JsonNode annotation : dashboard.path("annotations").path("list")) {
      inspection.annotation(annotation, scene);
    }
    for (JsonNode panel : dashboard.path("panels")) {
      inspection.panel(panel, scene);
    }
    return new Outcome(inspection.asked, inspection.complaints);
  }

  /** The time of the run, and each variable as it is when a link names only the run. */
  static Scene scene(FilledDatabase filled, JsonNode dashboard)
      throws IOException, InterruptedException {
    return new Inspection(filled, dashboard).scene();
  }

  private Scene scene() throws IOException, InterruptedException {
    var run = filled.run();
    var scene = new Scene(run.started().toEpochMilli(), run.ended().toEpochMilli() + 1, Map.of());
    for (JsonNode variable : dashboard.path("templating").path("list")) {
      String name = variable.path("name").asString();
      scene =
          switch (variable.path("type").asString()) {
            case "query" -> scene.choosing(name, chosen(variable, scene));
            case "custom" ->
                scene.choosing(name, List.of(variable.at("/current/value").asString()));
            default -> scene;
          };
    }
    return scene;
  }

  private List<String> chosen(JsonNode variable, Scene scene)
      throws IOException, InterruptedException {
    asked++;
    String name = variable.path("name").asString();
    List<String> values = values(variable, scene);
    if (values.isEmpty()) {
      complaints.add("variable %s has no values".formatted(name));
      return List.of("");
    }
    if (List.of("run", "runs").contains(name)) {
      return List.of(filled.run().id());
    }
    boolean all = variable.path("includeAll").asBoolean();
    return all ? values : values.subList(0, 1);
  }

  private List<String> values(JsonNode variable, Scene scene)
      throws IOException, InterruptedException {
    try {
      return filled.database().values(variable.path("query").asString(), scene);
    } catch (IOException refused) {
      complaints.add("variable: " + refused.getMessage());
      return List.of();
    }
  }

  private void annotation(JsonNode annotation, Scene scene) throws InterruptedException {
    var needed = new TreeSet<String>();
    annotation.path("mappings").forEach(mapping -> needed.add(mapping.path("value").asString()));
    ask(
        "annotation " + annotation.path("name").asString(),
        annotation.path("target"),
        scene,
        needed,
        true);
  }

  private void panel(JsonNode panel, Scene scene) throws InterruptedException {
    String repeat = panel.path("repeat").asString("");
    if (repeat.isEmpty()) {
      targets(panel, scene);
    } else {
      for (String each : scene.chosen().getOrDefault(repeat, List.of())) {
        targets(panel, scene.choosing(repeat, List.of(each)));
      }
    }
  }

  private void targets(JsonNode panel, Scene scene) throws InterruptedException {
    var room = scene.withPoints(panel.path("maxDataPoints").asInt(1_000));
    for (JsonNode target : panel.path("targets")) {
      String name = "panel %s: %s".formatted(panel.path("title").asString(), refId(target));
      ask(name, target, room, needed(panel, target), hasRows(panel, target));
    }
  }

  /** Not every unit has a limit; in the run's procedure these have. */
  private static boolean hasRows(JsonNode panel, JsonNode target) {
    return !refId(target).equals("limits")
        || List.of("Voltages", "Temperatures", "Throughput", "$channel")
            .contains(panel.path("title").asString());
  }

  private static String refId(JsonNode target) {
    return target.path("refId").asString();
  }

  /** Columns that the panel names, each as the database should call it. */
  private static Set<String> needed(JsonNode panel, JsonNode target) {
    var needed = new TreeSet<String>();
    switch (panel.path("type").asString()) {
      case "table" -> {
        matched(panel, needed);
        CELL.matcher(panel.toString()).results().forEach(cell -> needed.add(cell.group(1)));
      }
      case "stat" -> needed.add(refId(target).equals("journal") ? "samples" : refId(target));
      case "xychart" -> needed.addAll(List.of("run", "bench_s", refId(target)));
      default -> labels(panel, target, needed);
    }
    return needed;
  }

  private static void matched(JsonNode panel, Set<String> needed) {
    for (JsonNode override : panel.path("fieldConfig").path("overrides")) {
      needed.add(override.at("/matcher/options").asString());
    }
  }

  private static void labels(JsonNode panel, JsonNode target, Set<String> needed) {
    names(LABEL.matcher(target.path("alias").asString("")), needed);
    for (JsonNode override : panel.path("fieldConfig").path("overrides")) {
      if (override.at("/matcher/options").asString().equals(refId(target))) {
        names(LABEL.matcher(override.toString()), needed);
      }
    }
  }

  private static void names(Matcher found, Set<String> needed) {
    while (found.find()) {
      needed.add(found.group(1) == null ? found.group(2) : found.group(1));
    }
  }

  private void ask(String name, JsonNode target, Scene scene, Set<String> needed, boolean hasRows)
      throws InterruptedException {
    asked++;
    try {
      var answer = filled.database().ask(target, scene);
      if (!answer.rows().isEmpty()) {
        needed.removeAll(answer.columns());
        complain(needed.isEmpty(), name + " has no columns " + needed);
        complain(!isSeries(target) || isGoodSeries(answer, scene), name + " is no good series");
      }
      complain(!hasRows || !answer.rows().isEmpty(), name + " has no rows");
    } catch (IOException refused) {
      complaints.add(name + ": " + refused.getMessage());
    }
  }

  private static boolean isSeries(JsonNode target) {
    return target.path("format").asInt(1) == 0
        || target.path("resultFormat").asString("").equals("time_series");
  }

  /** Times ascend within a series, there is a number, and no more points than there is room for. */
  private static boolean isGoodSeries(Answer answer, Scene scene) {
    boolean numbers =
        answer.rows().stream()
            .anyMatch(row -> row.stream().skip(1).anyMatch(Double.class::isInstance));
    var times = answer.numbers(answer.columns().getFirst());
    long different = times.stream().distinct().count();
    return numbers
        && times.size() == answer.rows().size()
        && (isManySeries(answer) || times.equals(times.stream().sorted().toList()))
        && different <= 2L * scene.points();
  }

  /** InfluxDB answers one series after the other. */
  private static boolean isManySeries(Answer answer) {
    return answer.columns().getFirst().equals("Time");
  }

  private void complain(boolean holds, String complaint) {
    if (!holds) {
      complaints.add(complaint);
    }
  }
}
