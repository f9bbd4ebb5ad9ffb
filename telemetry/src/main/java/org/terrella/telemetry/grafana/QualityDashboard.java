package org.terrella.telemetry.grafana;

import java.util.List;
import org.terrella.telemetry.grafana.Cell.Look;
import org.terrella.telemetry.grafana.Query.Statistic;
import org.terrella.telemetry.table.Table;

/** How whole the record is, and where it is not. */
final class QualityDashboard {
  private static final Condition MISSING = new Condition.Present("missing");

  private QualityDashboard() {}

  static Dashboard make() {
    return new Dashboard(
        Topic.QUALITY,
        "Terrella: data quality",
        "Whether a conclusion may rest on this record: journal against database, gaps, missing readings,"
            + " late samples.",
        List.of(Parts.board(), Parts.run()),
        Parts.annotations(),
        List.of(
            new Panel.Row("The record of the whole run", record()),
            new Panel.Row("Sampling", sampling()),
            new Panel.Row("Missing readings", List.of(missing(), reasons()))));
  }

  private static List<Panel> record() {
    return List.of(
        balance(),
        count("Missed samples", "missed", "times at which a reading was due and none was begun"),
        count("Dropped samples", "dropped", "samples that never reached the journal's disk"),
        count("Gaps", "gaps", "places where sequence numbers are missing from the journal"),
        count(
            "Torn bytes", "torn_bytes", "bytes at the end of the journal that are no whole record"),
        tally());
  }

  private static Panel balance() {
    return new Panel(
        "Journal and database",
        "The journal on disk is the authority. What the database lacks was not shipped yet, or was"
            + " refused (dead.lp in the run's directory); terrella ship RUN ships a run again.",
        24,
        4,
        new Panel.Look.Balance(),
        List.of(
            new Query.Listing(
                "journal",
                Table.RUN,
                List.of(Cell.of("samples", "samples")),
                List.of(Parts.THIS_RUN),
                true,
                1),
            new Query.Count("database", List.of(Parts.THIS_RUN))));
  }

  private static Panel count(String title, String column, String what) {
    return new Panel(
        title,
        "Number of " + what + ", as the run's results say.",
        6,
        3,
        new Panel.Look.Figure(column, Units.COUNT, Look.FAULTS),
        List.of(
            new Query.Listing(
                column,
                Table.RUN,
                List.of(Cell.of(column, title)),
                List.of(Parts.THIS_RUN),
                true,
                1)));
  }

  private static Panel tally() {
    return new Panel(
        "Samples of each channel in the database",
        "Missing: readings that were due and failed, with the reason below. Lost: sequence numbers that"
            + " the database has not.",
        24,
        10,
        new Panel.Look.Sheet(
            List.of(
                Cell.of("channel", "Channel"),
                Cell.of("unit", "Unit"),
                Cell.of("samples", "Samples"),
                Cell.of("missing", "Missing").looking(Look.FAULTS),
                Cell.of("lost", "Lost").looking(Look.FAULTS),
                Cell.of("lowest", "Lowest"),
                Cell.of("highest", "Highest"))),
        List.of(new Query.Tally("channels", List.of(Parts.THIS_RUN))));
  }

  private static List<Panel> sampling() {
    return List.of(
        Parts.matching(
            "Sampling: lateness, period error, longest gap",
            "The worst of each minute of bench time, for each device.",
            "[.]sampling-(late|period-error|gap)$",
            "s",
            24),
        Parts.matching(
            "Samples missed and set points skipped",
            "Counters: times at which a sample was due and the one before was not done, and set points"
                + " of the replay that a newer one overtook.",
            "([.]sampling-missed|-skipped)$",
            "1",
            12),
        Parts.matching(
            "Replay: how late set points were",
            "From the time a set point was due to the time it was read back.",
            "^replay[.].*-late$",
            "s",
            12));
  }

  private static Panel missing() {
    return new Panel(
        "Missing readings",
        "How many readings were due and failed, by channel.",
        24,
        7,
        new Panel.Look.Bars(),
        List.of(
            new Query.Curves(
                "missing",
                "missing",
                List.of(Statistic.COUNT),
                List.of(Parts.THIS_RUN, MISSING, Parts.SHOWN))));
  }

  private static Panel reasons() {
    return Parts.sheet(
        "Why they are missing (the newest %d)".formatted(Parts.MANY),
        "What the device, or the link to it, said instead.",
        9,
        new Query.Listing(
            "reasons",
            Table.SAMPLE,
            List.of(
                Cell.of("channel", "Channel").wide(250),
                Cell.of("bench_s", "Bench time").in(Units.SECONDS).wide(130),
                Cell.of("missing", "Reason")),
            List.of(Parts.THIS_RUN, MISSING, Parts.SHOWN),
            true,
            Parts.MANY));
  }
}
