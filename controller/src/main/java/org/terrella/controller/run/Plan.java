package org.terrella.controller.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.controller.bench.BenchFile;
import org.terrella.controller.simulation.Fault;
import org.terrella.fixtures.mission.Mission;
import org.terrella.fixtures.replay.Profile;
import org.terrella.procedures.procedure.Procedure;
import org.terrella.telemetry.influx.InfluxTarget;

/**
 * Everything that one run needs, read and checked; nothing is opened yet.
 *
 * @param procedure what to do
 * @param bench where
 * @param mission whose power and thermal design surrounds the board
 * @param profile what the fixtures shall do, when the procedure replays an orbit
 * @param orbitSource where the orbit comes from, in words
 * @param board serial number of the unit under test
 * @param speed bench seconds in one wall second
 * @param faults that go wrong on purpose
 * @param influx where the samples are shipped to as well
 * @param runs parent of the run directory
 * @param files that define the run, by the name under which the run keeps them
 */
public record Plan(
    Procedure procedure,
    BenchFile bench,
    Mission mission,
    Optional<Profile> profile,
    String orbitSource,
    String board,
    double speed,
    List<Fault> faults,
    Optional<InfluxTarget> influx,
    Path runs,
    Map<String, Path> files) {
  /** Copies the lists. */
  public Plan {
    faults = List.copyOf(faults);
    files = Map.copyOf(files);
  }

  /**
   * The same plan with its samples shipped.
   *
   * @param target where to
   * @return the plan
   */
  public Plan shippedTo(InfluxTarget target) {
    return new Plan(
        procedure,
        bench,
        mission,
        profile,
        orbitSource,
        board,
        speed,
        faults,
        Optional.of(target),
        runs,
        files);
  }
}
