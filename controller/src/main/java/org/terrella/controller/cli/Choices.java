package org.terrella.controller.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.terrella.controller.simulation.Fault;

/**
 * What the user of {@code terrella run} chose, as typed.
 *
 * @param procedure name or file
 * @param bench name or file
 * @param broker in place of the bench's own
 * @param mission name or file
 * @param tle element set in place of the mission's orbit
 * @param from orbit time of the beginning
 * @param orbits how many
 * @param board serial number
 * @param speed bench seconds in one wall second
 * @param influx database
 * @param faults on purpose
 * @param runs parent of the run directory
 * @param grafana that the report links to
 */
record Choices(
    String procedure,
    String bench,
    Optional<URI> broker,
    String mission,
    Optional<Path> tle,
    Optional<Instant> from,
    Optional<Integer> orbits,
    String board,
    Optional<Double> speed,
    Optional<InfluxChoice> influx,
    List<Fault> faults,
    Path runs,
    Optional<URI> grafana) {}
