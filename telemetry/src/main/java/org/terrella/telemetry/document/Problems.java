package org.terrella.telemetry.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Collects what is wrong in one file, so that a reader can say all of it at once: run each part of
 * the reading through {@link #attempt}, then call {@link #throwIfAny}.
 */
public final class Problems {
  private final Path file;
  private final List<Problem> found = new ArrayList<>();

  /**
   * Begins with nothing wrong.
   *
   * @param file the file, as the user named it
   */
  public Problems(Path file) {
    this.file = file;
  }

  /**
   * A part of the reading.
   *
   * @param <T> what it reads
   */
  @FunctionalInterface
  public interface Part<T> {
    /**
     * Reads the part.
     *
     * @return what was read
     * @throws InvalidDocument if something is wrong with it
     */
    T read() throws InvalidDocument;
  }

  /**
   * Reads a part, keeping its complaints for later.
   *
   * @param part the reading
   * @param <T> what it reads
   * @return what was read, or empty when that failed
   */
  public <T> Optional<T> attempt(Part<T> part) {
    try {
      return Optional.of(part.read());
    } catch (InvalidDocument e) {
      add(e);
      return Optional.empty();
    }
  }

  /**
   * Keeps the complaints of a reading that failed.
   *
   * @param invalid the failure
   */
  public void add(InvalidDocument invalid) {
    found.addAll(invalid.problems());
  }

  void add(Place place, String what, String fix) {
    found.add(new Problem(file, place.line(), place.column(), what, fix));
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidDocument if anything was wrong, all of it once and in the order of the file
   */
  public void throwIfAny() throws InvalidDocument {
    if (!found.isEmpty()) {
      throw failure();
    }
  }

  InvalidDocument failure() {
    return new InvalidDocument(
        found.stream()
            .distinct()
            .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
            .toList());
  }
}
