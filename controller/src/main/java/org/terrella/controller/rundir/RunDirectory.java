package org.terrella.controller.rundir;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Where one run keeps its evidence.
 *
 * @param path {@code <runs>/<id>}
 */
public record RunDirectory(Path path) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  /**
   * Makes the directory of a new run; never takes one that exists.
   *
   * @param runs parent, made when missing
   * @param start UTC
   * @param procedure name
   * @param board serial number of the unit under test
   * @return the new directory
   * @throws IOException if it cannot be made
   */
  public static RunDirectory create(Path runs, Instant start, String procedure, String board)
      throws IOException {
    Files.createDirectories(runs);
    String id = "%s-%s-%s".formatted(STAMP.format(start), procedure, board);
    for (int copy = 1; ; copy++) {
      Path path = runs.resolve(copy == 1 ? id : id + "-" + copy);
      try {
        Files.createDirectory(path);
      } catch (FileAlreadyExistsException taken) {
        continue;
      }
      Files.createDirectories(path.resolve("definition"));
      Files.createDirectories(path.resolve("twins"));
      return new RunDirectory(path);
    }
  }

  /**
   * The run's name.
   *
   * @return last part of the path
   */
  public String id() {
    return path.getFileName().toString();
  }

  /**
   * Keeps a copy of a file that defines the run.
   *
   * @param file procedure, bench, mission or element set
   * @param name under {@code definition/}
   * @throws IOException if it cannot be copied
   */
  public void keep(Path file, String name) throws IOException {
    Files.copy(file, path.resolve("definition").resolve(name));
  }

  /**
   * Where the journal's segments are.
   *
   * @return directory
   */
  public Path journal() {
    return path.resolve("journal");
  }

  /**
   * All samples in one columnar file, made from the journal when the run has ended.
   *
   * @return file
   */
  public Path sealed() {
    return path.resolve("samples.parquet");
  }

  /**
   * What happened when, one JSON object a line.
   *
   * @return file
   */
  public Path events() {
    return path.resolve("events.jsonl");
  }

  /**
   * What the twins themselves saw, one log for each.
   *
   * @return directory
   */
  public Path twins() {
    return path.resolve("twins");
  }

  /**
   * What the run is, written before anything is opened.
   *
   * @return file
   */
  public Path head() {
    return path.resolve("run.json");
  }

  /**
   * Verdict, criteria and steps.
   *
   * @return file
   */
  public Path results() {
    return path.resolve("results.json");
  }

  /**
   * The results for a CI server.
   *
   * @return file
   */
  public Path junit() {
    return path.resolve("junit.xml");
  }

  /**
   * The results for people.
   *
   * @return file
   */
  public Path report() {
    return path.resolve("report.html");
  }
}
