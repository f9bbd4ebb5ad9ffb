package org.terrella.telemetry.grafana;

import java.util.ArrayList;
import java.util.List;
import org.terrella.telemetry.grafana.Query.Statistic;
import org.terrella.telemetry.grafana.Variable.Choice;
import org.terrella.telemetry.table.Table;

/** What several dashboards have. */
final class Parts {
  static final Condition THIS_RUN = new Condition.Chosen("run", "run");
  static final Condition THESE_BOARDS = new Condition.Chosen("board", "board");
  static final Condition SHOWN = new Condition.Shown();
  static final Condition VALUES = new Condition.Present("value");
  static final Condition OVERLAPPING = new Condition.Overlapping();

  private static final Condition THESE_DEVICES = new Condition.Chosen("device", "device");

  /** More than a person reads, few enough for a browser. */
  static final int MANY = 1_000;

  private Parts() {}

  static Variable board() {
    return new Variable.Values(
        "board", "Board", Table.RUN, "board", List.of(), Choice.ONE_OR_ALL, false);
  }

  static Variable run() {
    return new Variable.Values(
        "run", "Run", Table.RUN, "run", List.of(THESE_BOARDS), Choice.ONE, true);
  }

  static Variable device() {
    return new Variable.Values(
        "device", "Device", Table.SAMPLE, "device", List.of(THIS_RUN), Choice.ANY_OR_ALL, false);
  }

  /** Shadow, faults and steps as regions, what happened at one instant as lines. */
  static List<Annotation> annotations() {
    return List.of(
        region("Umbra", "rgb(40, 60, 120)", true, "umbra"),
        region("Penumbra", "rgb(110, 140, 200)", true, "penumbra"),
        region("Faults injected", "red", true, "fault"),
        region("Steps", "rgb(150, 150, 150)", false, "step"),
        event("Reboots", "orange", "^board[.](reboot|unpowered|recovered|garbled)$"),
        event("Wrong or missing answers", "dark-red", "^inference[.](wrong|missed)$"));
  }

  private static Annotation region(String name, String color, boolean isOn, String kind) {
    var query =
        new Query.Listing(
            "Anno",
            Table.REGION,
            List.of(Cell.of("title", "title"), Cell.of("kind", "kind"), Cell.of("to_ms", "to_ms")),
            List.of(THIS_RUN, new Condition.Is("kind", kind), OVERLAPPING),
            false,
            MANY);
    return new Annotation(name, color, isOn, query);
  }

  private static Annotation event(String name, String color, String kinds) {
    var query =
        new Query.Listing(
            "Anno",
            Table.EVENT,
            List.of(Cell.of("title", "title"), Cell.of("kind", "kind")),
            List.of(THIS_RUN, new Condition.Matches("kind", kinds), SHOWN),
            false,
            MANY);
    return new Annotation(name, color, true, query);
  }

  /** All channels in one unit, of the devices chosen, with the limits in that unit. */
  static Panel channels(String title, String unit, int width) {
    var samples = List.of(THIS_RUN, new Condition.Is("unit", unit), THESE_DEVICES, VALUES, SHOWN);
    var queries = new ArrayList<>(curves(samples));
    queries.add(new Query.Levels("limits", List.of(THIS_RUN, new Condition.Is("unit", unit))));
    return lines(title, CHANNELS, unit, width, queries);
  }

  /** Channels of any device that match a pattern, without limits. */
  static Panel matching(String title, String description, String pattern, String unit, int width) {
    var samples = List.of(THIS_RUN, new Condition.Matches("channel", pattern), VALUES, SHOWN);
    return lines(title, description, unit, width, curves(samples));
  }

  private static List<Query> curves(List<Condition> samples) {
    return List.of(
        new Query.Curves("mean", "value", List.of(Statistic.MEAN), samples),
        new Query.Curves(
            "extremes", "value", List.of(Statistic.LOWEST, Statistic.HIGHEST), samples));
  }

  private static Panel lines(
      String title, String description, String unit, int width, List<Query> queries) {
    return new Panel(
        title, description, width, 10, new Panel.Look.Lines(Units.of(unit)), List.copyOf(queries));
  }

  /** A table of rows. */
  static Panel sheet(String title, String description, int height, Query.Listing listing) {
    return new Panel(
        title, description, 24, height, new Panel.Look.Sheet(listing.cells()), List.of(listing));
  }

  private static final String CHANNELS =
      "Means, and thin in the same colour the lowest and the highest reading of each step of time, so"
          + " that no spike is averaged away. Red: limits, over the window of their criterion. What a"
          + " profile or a controller asked for is dashed. Where readings are missing, nothing is"
          + " drawn; zoomed in beyond the sampling period, single readings stand alone.";
}
