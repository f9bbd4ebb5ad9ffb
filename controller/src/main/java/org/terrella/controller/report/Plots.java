package org.terrella.controller.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.terrella.controller.report.RunRecord.Plotted;
import tools.jackson.databind.JsonNode;

/** The plots of a report as data: one for each unit, with limits, shadows and what stands out. */
final class Plots {
  private static final Map<String, String> TITLES = titles();

  /** Channels in these units are about the record, not about the board. */
  private static final List<String> UNPLOTTED = List.of("", "1", "s", "ms", "%");

  private static final int MOST_MARKS = 12;

  /** More lines in one plot nobody can tell apart. */
  private static final int MOST_SERIES = 8;

  private final RunRecord run;

  Plots(RunRecord run) {
    this.run = run;
  }

  /** One plot: where it goes, what it is called, in which unit. */
  record Plot(String place, String title, String unit, List<Plotted> series) {}

  List<Plot> all() {
    var plots = new ArrayList<Plot>();
    for (String unit : units()) {
      List<Plotted> series = run.inUnit(unit);
      for (int from = 0; from < series.size(); from += MOST_SERIES) {
        List<Plotted> some = series.subList(from, Math.min(from + MOST_SERIES, series.size()));
        plots.add(new Plot("plot-" + plots.size(), title(unit, some, series), unit, some));
      }
    }
    return plots;
  }

  /** Tells whether a plot is drawn of what is in this unit. */
  static boolean isDrawn(String unit) {
    return !UNPLOTTED.contains(unit);
  }

  private static String title(String unit, List<Plotted> some, List<Plotted> all) {
    String title = TITLES.getOrDefault(unit, "In " + unit);
    return some.size() == all.size()
        ? title
        : "%s, %s to %s"
            .formatted(title, some.getFirst().channel().name(), some.getLast().channel().name());
  }

  Map<String, Object> data() {
    var data = new LinkedHashMap<String, Object>();
    data.put("from", 0);
    data.put("to", run.account().results().path("benchSeconds").asDouble(0));
    data.put("regions", regions());
    data.put("marks", marks());
    data.put("plots", all().stream().map(this::plot).toList());
    return data;
  }

  private List<String> units() {
    Stream<String> others =
        run.series().values().stream().map(plotted -> plotted.channel().unit()).sorted();
    return Stream.concat(TITLES.keySet().stream(), others)
        .distinct()
        .filter(unit -> isDrawn(unit) && !run.inUnit(unit).isEmpty())
        .toList();
  }

  private Map<String, Object> plot(Plot plot) {
    return Map.of(
        "place",
        plot.place(),
        "unit",
        plot.unit().equals("degC") ? "°C" : plot.unit(),
        "series",
        plot.series().stream().map(Plots::series).toList(),
        "limits",
        limits(plot),
        "marks",
        worst(plot));
  }

  private static Map<String, Object> series(Plotted plotted) {
    String name = plotted.channel().name();
    return Map.of(
        "name",
        name,
        "expected",
        name.startsWith("profile.") || name.endsWith(".target"),
        "time",
        plotted.readings().encodedTimes(),
        "value",
        plotted.readings().encodedValues(),
        "point",
        plotted.readings().encodedPoints());
  }

  private List<Map<String, Object>> limits(Plot plot) {
    var limits = new ArrayList<Map<String, Object>>();
    for (JsonNode criterion : criteriaOf(plot)) {
      for (String end : List.of("low", "high")) {
        if (criterion.path(end).isNumber()) {
          limits.add(
              Map.of(
                  "value", criterion.get(end).asDouble(),
                  "from", criterion.path("fromSeconds").asDouble(),
                  "to", criterion.path("toSeconds").asDouble(),
                  "label", criterion.get("id").asString()));
        }
      }
    }
    return limits;
  }

  private List<Map<String, Object>> worst(Plot plot) {
    return criteriaOf(plot).stream()
        .filter(criterion -> criterion.path("worst").isNumber())
        .filter(criterion -> criterion.path("worstSeconds").isNumber())
        .filter(criterion -> criterion.path("low").isNumber() || criterion.path("high").isNumber())
        .map(Plots::mark)
        .toList();
  }

  private static Map<String, Object> mark(JsonNode criterion) {
    return Map.of(
        "at",
        criterion.get("worstSeconds").asDouble(),
        "value",
        criterion.get("worst").asDouble(),
        "bad",
        criterion.get("verdict").asString().equals("FAIL"));
  }

  private List<JsonNode> criteriaOf(Plot plot) {
    List<String> names = plot.series().stream().map(series -> series.channel().name()).toList();
    return run.account()
        .results()
        .path("criteria")
        .valueStream()
        .filter(criterion -> names.contains(criterion.path("channel").asString("")))
        .toList();
  }

  /** Shadows only: steps and faults have their table and their marks. */
  private List<Map<String, Object>> regions() {
    return run.account().regions().stream()
        .filter(region -> region.kind().endsWith("umbra"))
        .map(
            region ->
                Map.<String, Object>of(
                    "kind",
                    region.kind(),
                    "from",
                    region.from().seconds(),
                    "to",
                    region.to().seconds()))
        .toList();
  }

  private List<Map<String, Object>> marks() {
    return run.account().events().stream()
        .filter(
            event ->
                event.get("kind").asString().matches("board\\.reboot|inference\\.wrong|fault\\..*"))
        .limit(MOST_MARKS)
        .map(event -> Map.<String, Object>of("at", event.get("bench"), "label", label(event)))
        .toList();
  }

  private static String label(JsonNode event) {
    String kind = event.get("kind").asString();
    return switch (kind) {
      case "board.reboot" -> "reboot";
      case "inference.wrong" -> "wrong answer";
      default -> event.get("subject").asString();
    };
  }

  private static Map<String, String> titles() {
    var titles = new LinkedHashMap<String, String>();
    titles.put("V", "Voltages");
    titles.put("W", "Power");
    titles.put("degC", "Temperatures");
    titles.put("1/s", "Inference throughput");
    titles.put("A", "Currents");
    return titles;
  }
}
