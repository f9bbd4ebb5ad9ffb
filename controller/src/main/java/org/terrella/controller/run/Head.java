package org.terrella.controller.run;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.controller.simulation.Fault;
import org.terrella.controller.version.Version;

/**
 * What a run is, known before anything is opened.
 *
 * @param plan what is to be done
 * @param directory where the evidence goes
 * @param started UTC
 */
record Head(Plan plan, RunDirectory directory, Instant started) {
  /** As {@code run.json} has it. */
  Map<String, Object> fields() {
    var head = new LinkedHashMap<String, Object>();
    head.put("run", directory.id());
    head.put("terrella", Version.terrella());
    head.put("procedure", procedure());
    head.put("bench", plan.bench().name());
    head.put("board", plan.board());
    head.put("mission", plan.mission().name());
    head.put("speed", plan.speed());
    head.put("started", started.toString());
    plan.influx().ifPresent(target -> head.put("shippedTo", target.toString()));
    plan.grafana().ifPresent(grafana -> head.put("grafana", grafana.toString()));
    head.put("facts", facts());
    return head;
  }

  private Map<String, Object> procedure() {
    var procedure = new LinkedHashMap<String, Object>();
    procedure.put("name", plan.procedure().name());
    procedure.put("revision", plan.procedure().revision());
    procedure.put("title", plan.procedure().title());
    return procedure;
  }

  /** In words, for people. */
  Map<String, Object> facts() {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("Board", plan.board());
    facts.put("Bench", plan.bench().name() + ", " + plan.bench().title());
    facts.put("Mission", plan.mission().title());
    facts.put("Orbit", plan.orbitSource());
    plan.profile().ifPresent(profile -> facts.put("Orbit time", "from " + minute(profile.start())));
    facts.put("Started", minute(started));
    facts.put("Speed", speed());
    if (!plan.faults().isEmpty()) {
      facts.put("Faults injected", plan.faults().stream().map(Fault::words).collect(joining(", ")));
    }
    return facts;
  }

  /** UTC as people read it. */
  private static String minute(Instant instant) {
    return instant
        .truncatedTo(ChronoUnit.SECONDS)
        .toString()
        .replace('T', ' ')
        .replace("Z", " UTC");
  }

  private String speed() {
    return plan.speed() == Math.rint(plan.speed())
        ? "%.0f".formatted(plan.speed())
        : Double.toString(plan.speed());
  }
}
