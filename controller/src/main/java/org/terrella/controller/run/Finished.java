package org.terrella.controller.run;

import static org.terrella.controller.rundir.ResultsFile.seconds;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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
import org.terrella.drivers.device.Device;
import org.terrella.fixtures.orbit.Eclipse;
import org.terrella.fixtures.replay.Profile;
import org.terrella.procedures.criteria.CriterionResult;
import org.terrella.procedures.run.Results;
import org.terrella.telemetry.energy.Energy;

/**
 * A run that has ended, as its directory tells it.
 *
 * @param plan what was to be done
 * @param directory where the evidence is
 * @param results what came of it
 * @param started UTC
 * @param length bench time
 * @param record how whole the record is
 * @param taken through the board's switch over the whole run, from samples
 * @param devices that had been opened
 */
public record Finished(
    Plan plan,
    RunDirectory directory,
    Results results,
    Instant started,
    Duration length,
    RecordState record,
    Energy taken,
    List<Device> devices) {
  /** Copies the devices. */
  public Finished {
    devices = List.copyOf(devices);
  }

  /** The same run with other results. */
  Finished with(Results others) {
    return new Finished(plan, directory, others, started, length, record, taken, devices);
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
    var head = new LinkedHashMap<>(new Head(plan, directory, started).fields());
    head.put("benchSeconds", seconds(length));
    head.put("facts", facts());
    head.put("energy", energy());
    head.put("journal", record.journal());
    head.put("record", record.channels());
    head.put("shipped", record.shipped());
    head.put("eclipses", plan.profile().stream().flatMap(Finished::eclipses).toList());
    head.put("devices", devices.stream().map(Finished::device).toList());
    return head;
  }

  private Map<String, Object> facts() {
    var facts = new Head(plan, directory, started).facts();
    facts.put("Bench time", "%.0f s".formatted(seconds(length)));
    energyOfOne().ifPresent(one -> facts.put("Energy per inference", one));
    facts.put("Record", record.words());
    return facts;
  }

  private Optional<String> energyOfOne() {
    return results.criteria().stream().flatMap(Finished::energyOfOne).findFirst();
  }

  private static Stream<String> energyOfOne(CriterionResult result) {
    return result.worst().isPresent()
            && result.details().get("perInferenceUncertaintyJoules") instanceof Double unsure
        ? Stream.of(
            String.format(Locale.ROOT, "%.3f J ± %.3f J", result.worst().getAsDouble(), unsure))
        : Stream.empty();
  }

  private Map<String, Object> energy() {
    var energy = new LinkedHashMap<String, Object>();
    energy.put("wholeRunJoules", taken.joules());
    energy.put("wholeRunUncertaintyJoules", taken.uncertainty().total());
    energy.put("wholeRunAssumptions", taken.assumptions());
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
