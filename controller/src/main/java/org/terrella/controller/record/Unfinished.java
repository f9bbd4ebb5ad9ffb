package org.terrella.controller.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.terrella.controller.record.Region.Moment;
import tools.jackson.databind.JsonNode;

/**
 * The results of a run that left none, as far as they can be told from what it is, its events and
 * its journal.
 */
record Unfinished(RunHead head, List<Region> regions, Moment end, JournalFacts journal) {
  static final String VERDICT = "UNFINISHED";

  private static final String WHY =
      "the run left no results: its controller was killed, or is still running";

  Map<String, @Nullable Object> results() {
    var results = new LinkedHashMap<String, @Nullable Object>();
    head.json().propertyStream().forEach(one -> results.put(one.getKey(), one.getValue()));
    results.put("benchSeconds", end.seconds());
    results.put("journal", journal.totals());
    results.put("record", journal.fields());
    results.put("verdict", VERDICT);
    results.put("cause", WHY);
    results.put(
        "criteria", head.json().path("criteria").valueStream().map(this::criterion).toList());
    results.put(
        "steps",
        regions.stream().filter(one -> one.kind().equals("step")).map(Unfinished::step).toList());
    return results;
  }

  private Map<String, @Nullable Object> criterion(JsonNode planned) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    planned.propertyStream().forEach(one -> fields.put(one.getKey(), one.getValue()));
    fields.put("verdict", VERDICT);
    List<String> during =
        planned.path("during").valueStream().map(step -> step.asString("")).toList();
    List<Region> judged =
        regions.stream()
            .filter(one -> one.kind().equals("step") && during.contains(one.subject()))
            .toList();
    if (!judged.isEmpty()) {
      fields.put("fromSeconds", judged.getFirst().from().seconds());
      fields.put("toSeconds", judged.getLast().to().seconds());
    }
    return fields;
  }

  private static Map<String, Object> step(Region step) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("title", step.title());
    fields.put("verdict", step.verdict());
    fields.put("startedSeconds", step.from().seconds());
    fields.put("endedSeconds", step.to().seconds());
    return fields;
  }
}
