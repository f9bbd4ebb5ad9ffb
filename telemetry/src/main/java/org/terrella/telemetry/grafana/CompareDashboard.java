package org.terrella.telemetry.grafana;

import java.util.List;
import java.util.Map;
import org.terrella.telemetry.grafana.Cell.Look;
import org.terrella.telemetry.grafana.Query.Statistic;
import org.terrella.telemetry.grafana.Variable.Choice;
import org.terrella.telemetry.table.Table;

/** Two or more runs laid over one another by bench time, whenever they were. */
final class CompareDashboard {
  private static final Condition THESE_RUNS = new Condition.Chosen("run", "runs");

  private CompareDashboard() {}

  static Dashboard make() {
    return new Dashboard(
        Topic.COMPARE,
        "Terrella: compare runs",
        "Runs over bench time from their start, whenever they were made; the time range of the page"
            + " plays no part.",
        List.of(runs(), channel(), step()),
        List.of(),
        List.of(
            new Panel.Row("One channel", List.of(overlay())),
            new Panel.Row("Outcomes", List.of(outcomes(), margins()))));
  }

  private static Variable runs() {
    return new Variable.Values("runs", "Runs", Table.RUN, "run", List.of(), Choice.ANY, true);
  }

  private static Variable channel() {
    return new Variable.Values(
        "channel", "Channel", Table.SAMPLE, "channel", List.of(THESE_RUNS), Choice.ONE, false);
  }

  /** QuestDB can group by bench time; InfluxQL only by the time of day. */
  private static Variable step() {
    return new Variable.Few(
        "step",
        Map.of(
            Target.QUESTDB, "Bench seconds a step",
            Target.INFLUXQL, "Time of day a step"),
        Map.of(
            Target.QUESTDB, List.of("10", "1", "60", "600", "0.1"),
            Target.INFLUXQL, List.of("1s", "100ms", "10s", "1m", "10m")));
  }

  private static Panel overlay() {
    var which = List.of(THESE_RUNS, new Condition.Chosen("channel", "channel"), Parts.VALUES);
    return new Panel(
        "$channel over bench time",
        "The lowest and the highest reading of each step, so that no spike is averaged away, in the"
            + " unit of the channel. Choose longer steps for long runs.",
        24,
        14,
        new Panel.Look.Overlay("none"),
        List.of(
            new Query.Extremes("lowest", Statistic.LOWEST, which),
            new Query.Extremes("highest", Statistic.HIGHEST, which)));
  }

  private static Panel outcomes() {
    return Parts.sheet(
        "Runs",
        "Click a run to see it alone.",
        6,
        new Query.Listing(
            "runs", Table.RUN, RunDashboard.runCells(), List.of(THESE_RUNS), true, Parts.MANY));
  }

  private static Panel margins() {
    return Parts.sheet(
        "Criteria",
        "Sort by criterion to have the runs side by side.",
        10,
        new Query.Listing(
            "criteria",
            Table.CRITERION,
            List.of(
                Cell.of("criterion", "Criterion").wide(220),
                Cell.of("run", "Run").wide(330),
                Cell.of("verdict", "Verdict").wide(130).looking(Look.VERDICT),
                Cell.of("margin", "Margin").wide(110).looking(Look.MARGIN),
                Cell.of("unit", "Unit").wide(70),
                Cell.of("worst", "Worst").wide(110),
                Cell.of("limit", "Limit"),
                Cell.of("note", "Note")),
            List.of(THESE_RUNS),
            false,
            Parts.MANY));
  }
}
