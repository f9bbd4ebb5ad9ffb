package org.terrella.controller.run;

import static java.util.stream.Collectors.joining;
import static org.terrella.controller.rundir.ResultsFile.seconds;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrella.controller.report.ReportPage;
import org.terrella.controller.rundir.JunitFile;
import org.terrella.controller.rundir.ResultsFile;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.controller.simulation.Fault;
import org.terrella.controller.version.Version;
import org.terrella.drivers.device.Device;
import org.terrella.fixtures.orbit.Eclipse;
import org.terrella.fixtures.replay.Profile;
import org.terrella.procedures.run.Results;

/**
 * A run that has ended, as its directory tells it.
 *
 * @param plan what was to be done
 * @param directory where the evidence is
 * @param results what came of it
 * @param started UTC
 * @param length bench time
 * @param record how whole the record is
 * @param joules through the board's switch over the whole run, from samples
 * @param devices that had been opened
 */
public record Finished(
    Plan plan,
    RunDirectory directory,
    Results results,
    Instant started,
    Duration length,
    RecordState record,
    double joules,
    List<Device> devices) {
  /** Copies the devices. */
  public Finished {
    devices = List.copyOf(devices);
  }

  /** The same run with other results. */
  Finished with(Results others) {
    return new Finished(plan, directory, others, started, length, record, joules, devices);
  }

  /** Writes results, JUnit file and report. */
  void write() throws IOException {
    writeResults();
    ReportPage.write(directory);
  }

  /** Writes results and JUnit file, which takes no time. */
  void writeResults() throws IOException {
    ResultsFile.write(directory.results(), head(), plan.procedure(), results);
    JunitFile.write(directory.junit(), plan.procedure(), results);
  }

  private Map<String, Object> head() {
    var head = new LinkedHashMap<String, Object>();
    head.put("run", directory.id());
    head.put("terrella", Version.terrella());
    head.put(
        "procedure",
        Map.of(
            "name", plan.procedure().name(),
            "revision", plan.procedure().revision(),
            "title", plan.procedure().title()));
    head.put("bench", plan.bench().name());
    head.put("board", plan.board());
    head.put("mission", plan.mission().name());
    head.put("speed", plan.speed());
    head.put("started", started.toString());
    head.put("benchSeconds", seconds(length));
    head.put("facts", facts());
    head.put("energy", energy());
    head.put("journal", record.journal());
    head.put("shipped", record.shipped());
    head.put("eclipses", plan.profile().stream().flatMap(Finished::eclipses).toList());
    head.put("devices", devices.stream().map(Finished::device).toList());
    return head;
  }

  private Map<String, Object> facts() {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("Board", plan.board());
    facts.put("Bench", plan.bench().name() + ", " + plan.bench().title());
    facts.put("Mission", plan.mission().title());
    facts.put("Orbit", plan.orbitSource());
    plan.profile().ifPresent(profile -> facts.put("Orbit time", "from " + minute(profile.start())));
    facts.put("Started", minute(started));
    facts.put("Bench time", "%.0f s at speed %s".formatted(seconds(length), speed()));
    energyOfOne().ifPresent(one -> facts.put("Energy per inference", one));
    facts.put("Record", record.words());
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

  private Optional<String> energyOfOne() {
    return results.criteria().stream()
        .filter(result -> result.unit().equals("J") && result.worst().isPresent())
        .map(result -> String.format(Locale.ROOT, "%.3f J", result.worst().getAsDouble()))
        .findFirst();
  }

  private Map<String, Object> energy() {
    var energy = new LinkedHashMap<String, Object>();
    energy.put("wholeRunJoules", joules);
    results.criteria().stream()
        .filter(result -> result.unit().equals("J"))
        .findFirst()
        .ifPresent(result -> energy.putAll(result.details()));
    return energy;
  }

  private static Stream<Map<String, Object>> eclipses(Profile profile) {
    return profile.eclipses().stream().map(Finished::eclipse);
  }

  private static Map<String, Object> eclipse(Eclipse eclipse) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("penumbraEntry", eclipse.penumbraEntry().toString());
    eclipse
        .umbra()
        .ifPresent(
            umbra -> {
              fields.put("umbraEntry", umbra.entry().toString());
              fields.put("umbraExit", umbra.exit().toString());
            });
    fields.put("penumbraExit", eclipse.penumbraExit().toString());
    return fields;
  }

  private static Map<String, Object> device(Device device) {
    return Map.of(
        "name", device.name(),
        "port", device.port(),
        "identity", device.identity().toString());
  }
}
