package org.terrella.telemetry.grafana;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Faults of a dashboard that no schema sees. */
final class Lint {
  private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)[^}]*}|(\\w+))");

  /** What Grafana and the plugins fill in by themselves. */
  private static final Set<String> BUILT_IN =
      Set.of(
          "__all",
          "__from",
          "__to",
          "__interval",
          "timeFilter",
          "__timeFilter",
          "__sampleByInterval",
          "__field",
          "__data",
          "tag_channel",
          "tag_criterion",
          "col");

  private final JsonNode dashboard;
  private final List<String> complaints = new ArrayList<>();

  private Lint(JsonNode dashboard) {
    this.dashboard = dashboard;
  }

  static List<String> complaints(JsonNode dashboard) {
    var lint = new Lint(dashboard);
    lint.require(dashboard.path("timezone").asString("").equals("utc"), "is not in UTC");
    lint.idsAreUnique();
    lint.panelsDoNotOverlap();
    lint.variablesAreDefined();
    lint.datasourcesAreKnown();
    Committed.panels(dashboard).forEach(lint::panel);
    return lint.complaints;
  }

  private void require(boolean holds, String complaint) {
    if (!holds) {
      complaints.add(complaint);
    }
  }

  private void idsAreUnique() {
    var seen = new HashSet<Integer>();
    dashboard
        .path("panels")
        .forEach(panel -> require(seen.add(panel.path("id").asInt()), "has an id twice"));
  }

  private void panelsDoNotOverlap() {
    var taken = new HashSet<String>();
    for (JsonNode panel : dashboard.path("panels")) {
      var place = panel.path("gridPos");
      int right = place.path("x").asInt() + place.path("w").asInt();
      require(right <= 24, title(panel) + " is wider than the page");
      require(isFree(place, right, taken), title(panel) + " overlaps another panel");
    }
  }

  private static boolean isFree(JsonNode place, int right, Set<String> taken) {
    boolean free = true;
    for (int x = place.path("x").asInt(); x < right; x++) {
      for (int y = 0; y < place.path("h").asInt(); y++) {
        free &= taken.add(x + "," + (place.path("y").asInt() + y));
      }
    }
    return free;
  }

  private void variablesAreDefined() {
    var defined =
        dashboard
            .path("templating")
            .path("list")
            .valueStream()
            .map(variable -> variable.path("name").asString())
            .collect(Collectors.toSet());
    var used = VARIABLE.matcher(dashboard.toString());
    while (used.find()) {
      String name = used.group(1) == null ? used.group(2) : used.group(1);
      require(BUILT_IN.contains(name) || defined.contains(name), "$" + name + " is not defined");
    }
  }

  private void datasourcesAreKnown() {
    var variable = dashboard.at("/templating/list/0/current/value").asString("");
    boolean known =
        List.of(Target.values()).stream().anyMatch(each -> each.datasource().equals(variable));
    require(known, "begins with a datasource that is not provisioned: " + variable);
    for (JsonNode source : dashboard.findValues("datasource")) {
      require(
          source.path("uid").asString("").equals("${datasource}"),
          "asks another datasource: " + source);
    }
  }

  private void panel(JsonNode panel) {
    var defaults = panel.path("fieldConfig").path("defaults");
    require(defaults.path("unit").isString(), title(panel) + " has no unit");
    if (panel.path("type").asString().equals("timeseries")) {
      require(
          !defaults.at("/custom/spanNulls").asBoolean(true),
          title(panel) + " joins readings across a gap");
    }
    var queries = new HashSet<String>();
    for (JsonNode query : panel.path("targets")) {
      require(queries.add(query.path("refId").asString()), title(panel) + " names a query twice");
    }
  }

  private static String title(JsonNode panel) {
    return "panel " + panel.path("title").asString();
  }
}
