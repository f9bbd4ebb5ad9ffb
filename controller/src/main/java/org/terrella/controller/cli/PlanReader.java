package org.terrella.controller.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.terrella.controller.bench.BenchFile;
import org.terrella.controller.bench.LinkSpec;
import org.terrella.controller.run.Plan;
import org.terrella.controller.simulation.Fault;
import org.terrella.fixtures.mission.Mission;
import org.terrella.fixtures.mission.Missions;
import org.terrella.fixtures.orbit.Orbit;
import org.terrella.fixtures.orbit.Orbits;
import org.terrella.fixtures.replay.Profile;
import org.terrella.fixtures.replay.Profiles;
import org.terrella.procedures.procedure.Procedure;
import org.terrella.procedures.procedure.Procedures;
import org.terrella.telemetry.document.InvalidDocument;
import org.terrella.telemetry.influx.InfluxTarget;
import picocli.CommandLine.ParameterException;

/** Turns what the user chose into a plan: every file read, everything checked, nothing opened. */
final class PlanReader {
  private final Home home;
  private final Function<String, ParameterException> wrong;

  PlanReader(Home home, Function<String, ParameterException> wrong) {
    this.home = home;
    this.wrong = wrong;
  }

  Plan read(Choices chosen) throws InvalidDocument {
    checkNames(chosen);
    BenchFile bench = bench(chosen);
    Procedure procedure = Procedures.load(chosen.procedure(), home.procedures(), bench.offer());
    Mission mission = Missions.load(chosen.mission(), home.missions());
    chosen.faults().forEach(fault -> checkFault(fault, bench));
    Orbit orbit = chosen.tle().isPresent() ? Orbits.readTle(chosen.tle().get()) : mission.orbit();
    return new Plan(
        procedure,
        bench,
        mission,
        profile(chosen, procedure, mission, orbit),
        orbitSource(chosen, mission),
        chosen.board(),
        speed(chosen, bench),
        chosen.faults(),
        chosen.influx().map(this::influx),
        chosen.runs(),
        files(chosen, bench),
        chosen.grafana());
  }

  private BenchFile bench(Choices chosen) throws InvalidDocument {
    BenchFile bench = BenchFile.read(home.bench(chosen.bench()));
    return chosen.broker().map(bench::withBroker).orElse(bench);
  }

  private void checkNames(Choices chosen) {
    if (!chosen.board().matches("[A-Za-z0-9._-]{1,64}")) {
      throw wrong.apply(
          "--board %s: letters, digits, dots and dashes only".formatted(chosen.board()));
    }
    chosen
        .orbits()
        .filter(orbits -> orbits < 1)
        .ifPresent(
            orbits -> {
              throw wrong.apply("--orbits %d: one at least".formatted(orbits));
            });
  }

  private void checkFault(Fault fault, BenchFile bench) {
    Optional<String> device =
        switch (fault) {
          case Fault.WeakBattery _, Fault.BitFlip _ -> Optional.empty();
          case Fault.Unplug(String name, _) -> Optional.of(name);
          case Fault.Freeze(String name, _) -> Optional.of(name);
        };
    if (!bench.hasTwins() || (device.isPresent() && !isSerialTwin(bench, device.get()))) {
      throw wrong.apply(
          "--fault: %s is no twin on a serial port of bench %s"
              .formatted(device.orElse("the board"), bench.name()));
    }
  }

  private static boolean isSerialTwin(BenchFile bench, String device) {
    var spec = bench.devices().get(device);
    return spec != null && spec.link() instanceof LinkSpec.TwinSerial;
  }

  private static Optional<Profile> profile(
      Choices chosen, Procedure procedure, Mission mission, Orbit orbit) {
    if (procedure.orbits() == 0) {
      return Optional.empty();
    }
    Instant start = chosen.from().orElseGet(() -> Profiles.defaultStart(orbit, orbit.epoch()));
    return Optional.of(
        Profiles.of(mission, orbit, start, chosen.orbits().orElse(procedure.orbits())));
  }

  private static String orbitSource(Choices chosen, Mission mission) {
    return chosen
        .tle()
        .map(file -> "element set " + file.getFileName())
        .orElse("as mission " + mission.name());
  }

  private double speed(Choices chosen, BenchFile bench) {
    double speed = chosen.speed().orElse(bench.speed());
    if (!(speed > 0 && speed <= 10_000)) {
      throw wrong.apply("--speed %s: a number above 0, 10000 at most".formatted(speed));
    }
    return speed;
  }

  private InfluxTarget influx(InfluxChoice influx) {
    try {
      return influx.target();
    } catch (IllegalArgumentException bad) {
      throw wrong.apply(String.valueOf(bad.getMessage()));
    }
  }

  private Map<String, Path> files(Choices chosen, BenchFile bench) throws InvalidDocument {
    var files = new LinkedHashMap<String, Path>();
    files.put("procedure.yaml", Procedures.locate(chosen.procedure(), home.procedures()));
    files.put("bench.yaml", bench.file());
    files.put("mission.yaml", missionFile(chosen));
    chosen.tle().ifPresent(tle -> files.put("orbit.tle", tle));
    return files;
  }

  private Path missionFile(Choices chosen) {
    Path shipped = home.missions().resolve(chosen.mission() + ".yaml");
    return Files.exists(shipped) ? shipped : Path.of(chosen.mission());
  }
}
