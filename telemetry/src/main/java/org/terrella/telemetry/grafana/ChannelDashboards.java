package org.terrella.telemetry.grafana;

import java.util.List;
import org.terrella.telemetry.table.Table;

/** The dashboards that show channels by their units, so that they fit every bench. */
final class ChannelDashboards {
  private static final List<Variable> VARIABLES =
      List.of(Parts.board(), Parts.run(), Parts.device());

  private ChannelDashboards() {}

  static Dashboard power() {
    return dashboard(
        Topic.POWER,
        "Terrella: power and orbit",
        "What the array gave, what the bus did and what the board took, against the shadow of the Earth.",
        new Panel.Row(
            "Power",
            List.of(
                Parts.channels("Voltages", "V", 24),
                Parts.channels("Power", "W", 12),
                Parts.channels("Currents", "A", 12))),
        new Panel.Row("Orbit", List.of(illumination(), eclipses())));
  }

  private static Panel illumination() {
    return Parts.matching(
        "Sunlight on the array, 1 is full",
        "The share of the Sun's disc that the replayed profile says is seen.",
        "^profile[.]illumination$",
        "1",
        24);
  }

  private static Panel eclipses() {
    var window = new Link("Its window", Topic.POWER, "from_ms", "to_ms", List.of());
    return Parts.sheet(
        "Penumbra and umbra",
        "Click one to see its window.",
        6,
        new Query.Listing(
            "eclipses",
            Table.REGION,
            List.of(
                Cell.of("title", "Shadow").leadingTo(window),
                Cell.of("from_s", "From (bench)").in(Units.SECONDS),
                Cell.of("to_s", "To (bench)").in(Units.SECONDS),
                Cell.hidden("from_ms"),
                Cell.hidden("to_ms")),
            List.of(Parts.THIS_RUN, new Condition.Matches("kind", "umbra$")),
            false,
            Parts.MANY));
  }

  static Dashboard thermal() {
    return dashboard(
        Topic.THERMAL,
        "Terrella: thermal",
        "Board, plate and chamber against what was asked for, and what heating and clock rates did.",
        new Panel.Row("Temperatures", List.of(Parts.channels("Temperatures", "degC", 24))),
        new Panel.Row(
            "Heat",
            List.of(
                Parts.channels("Heating and cooling effort", "%", 12),
                Parts.channels("Power turned into heat", "W", 12),
                Parts.channels("Clock rates: a hot board throttles", "MHz", 24))));
  }

  static Dashboard inference() {
    return dashboard(
        Topic.INFERENCE,
        "Terrella: inference",
        "What the board computed: how fast, at what power, and every answer that was not the golden one.",
        new Panel.Row(
            "Speed",
            List.of(
                Parts.channels("Throughput", "1/s", 24),
                Parts.channels("Time for a batch", "ms", 12),
                Parts.channels("Power", "W", 12),
                Parts.matching(
                    "Inferences so far",
                    "A counter of the workload; it starts again when the board does.",
                    "^inference[.]count$",
                    "1",
                    24))),
        new Panel.Row("Answers", List.of(wrong(), answers())));
  }

  private static Panel wrong() {
    return Parts.sheet(
        "Wrong and missing answers of the whole run (at most %d)".formatted(Parts.MANY),
        "What the golden answer was and what the board said.",
        7,
        new Query.Listing(
            "wrong",
            Table.EVENT,
            List.of(
                Cell.of("bench_s", "Bench time").in(Units.SECONDS).wide(120),
                Cell.of("title", "Event"),
                Cell.of("details", "Details")),
            List.of(Parts.THIS_RUN, new Condition.Matches("kind", "^inference[.](wrong|missed)$")),
            false,
            Parts.MANY));
  }

  private static Panel answers() {
    return new Panel(
        "Different answers",
        "With a golden answer there should be one.",
        24,
        6,
        new Panel.Look.Sheet(List.of(Cell.of("answer", "Answer"))),
        List.of(
            new Query.Words(
                "answers",
                List.of(
                    Parts.THIS_RUN,
                    new Condition.Is("channel", "inference.answer"),
                    new Condition.Present("text")))));
  }

  private static Dashboard dashboard(
      Topic topic, String title, String description, Panel.Row... rows) {
    return new Dashboard(topic, title, description, VARIABLES, Parts.annotations(), List.of(rows));
  }
}
