package org.terrella.telemetry.grafana;

import java.util.List;
import org.terrella.telemetry.grafana.Cell.Look;
import org.terrella.telemetry.grafana.Variable.Choice;
import org.terrella.telemetry.table.Table;

/** Pick a run; see what came of it, and where. */
final class RunDashboard {
  private static final int HUNDREDS = 500;

  private RunDashboard() {}

  static Dashboard make() {
    return new Dashboard(
        Topic.RUN,
        "Terrella: run overview",
        "Pick a run in the table: the page then shows exactly its time. Verdict, criteria with margins,"
            + " steps, and each channel that has limits.",
        List.of(Parts.board(), Parts.run(), channel()),
        Parts.annotations(),
        List.of(
            new Panel.Row("Runs", List.of(runs())),
            new Panel.Row("This run", thisRun()),
            new Panel.Row("Channels against their limits", List.of(limited())),
            new Panel.Row("Steps and events", List.of(steps(), events()))));
  }

  private static Variable channel() {
    return new Variable.Values(
        "channel",
        "Channel with limits",
        Table.LIMIT,
        "channel",
        List.of(Parts.THIS_RUN),
        Choice.ANY_OR_ALL,
        false);
  }

  private static Panel runs() {
    return Parts.sheet(
        "Runs (the newest " + HUNDREDS + ")",
        "Click a run to see it over exactly its time.",
        9,
        new Query.Listing(
            "runs", Table.RUN, runCells(), List.of(Parts.THESE_BOARDS), true, HUNDREDS));
  }

  /** The columns of a run. */
  static List<Cell> runCells() {
    var run = List.of("run");
    return List.of(
        Cell.of("run", "Run")
            .wide(330)
            .leadingTo(
                new Link("Show this run", Topic.RUN, "started_ms", Cell.UNTIL, run),
                new Link("Power and orbit", Topic.POWER, "started_ms", Cell.UNTIL, run),
                new Link("Data quality", Topic.QUALITY, "started_ms", Cell.UNTIL, run)),
        Cell.of("verdict", "Verdict").wide(130).looking(Look.VERDICT),
        Cell.of("cause", "Cause"),
        Cell.of("board", "Board").wide(110),
        Cell.of("procedure", "Procedure").wide(160),
        Cell.of("mission", "Mission").wide(120),
        Cell.of("bench", "Bench").wide(120),
        Cell.of("length_s", "Bench time").in(Units.SECONDS).wide(110),
        Cell.of("speed", "Speed").wide(70),
        Cell.hidden("started_ms"),
        Cell.hidden(Cell.UNTIL));
  }

  private static List<Panel> thisRun() {
    return List.of(
        figure("Verdict", "verdict", "none", Look.VERDICT),
        figure("Bench time", "length_s", Units.SECONDS, Look.PLAIN),
        figure("Samples in the journal", "samples", Units.COUNT, Look.PLAIN),
        figure("Samples dropped", "dropped", Units.COUNT, Look.FAULTS),
        Parts.sheet(
            "Criteria",
            "A negative margin is by how much the limit was missed, in the criterion's unit. Click a"
                + " criterion to see its window, its channel to see that alone.",
            8,
            new Query.Listing(
                "criteria",
                Table.CRITERION,
                criterionCells(),
                List.of(Parts.THIS_RUN),
                false,
                Parts.MANY)));
  }

  private static Panel figure(String title, String column, String unit, Look look) {
    var listing =
        new Query.Listing(
            column, Table.RUN, List.of(Cell.of(column, title)), List.of(Parts.THIS_RUN), true, 1);
    return new Panel(title, "", 6, 3, new Panel.Look.Figure(column, unit, look), List.of(listing));
  }

  /** The columns of a criterion. */
  private static List<Cell> criterionCells() {
    return List.of(
        Cell.of("criterion", "Criterion")
            .wide(190)
            .leadingTo(new Link("Its window", Topic.RUN, "from_ms", "to_ms", List.of())),
        Cell.of("verdict", "Verdict").wide(130).looking(Look.VERDICT),
        Cell.of("margin", "Margin").wide(100).looking(Look.MARGIN),
        Cell.of("unit", "Unit").wide(60),
        Cell.of("worst", "Worst").wide(100),
        Cell.of("limit", "Limit"),
        Cell.of("channel", "Channel")
            .wide(170)
            .leadingTo(
                new Link(
                    "This channel in the window",
                    Topic.RUN,
                    "from_ms",
                    "to_ms",
                    List.of("channel"))),
        Cell.of("samples", "Samples").wide(90),
        Cell.of("note", "Note"),
        Cell.of("source", "Source of the limit"),
        Cell.of("title", "Asked"),
        Cell.hidden("from_ms"),
        Cell.hidden("to_ms"));
  }

  private static Panel limited() {
    var channel = new Condition.Chosen("channel", "channel");
    return new Panel(
        "$channel",
        "Mean, and the band between the lowest and the highest reading of each step of time, so that no"
            + " spike is averaged away. Red: its limits over the window of the criterion, all in the unit"
            + " of the channel.",
        12,
        9,
        new Panel.Look.Filled(),
        List.of(
            new Query.Band("channel", List.of(Parts.THIS_RUN, channel, Parts.VALUES, Parts.SHOWN)),
            new Query.Levels("limits", List.of(Parts.THIS_RUN, channel))));
  }

  private static Panel steps() {
    var window = new Link("Its window", Topic.RUN, "from_ms", "to_ms", List.of());
    return Parts.sheet(
        "Steps",
        "Click a step to see its window.",
        8,
        new Query.Listing(
            "steps",
            Table.REGION,
            List.of(
                Cell.of("title", "Step").leadingTo(window),
                Cell.of("subject", "Section and number"),
                Cell.of("verdict", "Verdict").wide(130).looking(Look.VERDICT),
                Cell.of("from_s", "From (bench)").in(Units.SECONDS).wide(130),
                Cell.of("to_s", "To (bench)").in(Units.SECONDS).wide(130),
                Cell.hidden("from_ms"),
                Cell.hidden("to_ms")),
            List.of(Parts.THIS_RUN, new Condition.Is("kind", "step")),
            false,
            Parts.MANY));
  }

  private static Panel events() {
    return Parts.sheet(
        "Events in the time shown (at most %d)".formatted(Parts.MANY),
        "Every line of events.jsonl; newest first.",
        10,
        new Query.Listing(
            "events",
            Table.EVENT,
            List.of(
                Cell.of("bench_s", "Bench time").in(Units.SECONDS).wide(120),
                Cell.of("title", "Event"),
                Cell.of("kind", "Kind").wide(220),
                Cell.of("details", "Details")),
            List.of(Parts.THIS_RUN, Parts.SHOWN),
            true,
            Parts.MANY));
  }
}
