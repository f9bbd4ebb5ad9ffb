package org.terrella.controller.record;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.terrella.controller.record.Region.Moment;
import org.terrella.controller.rundir.RunDirectory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that a run directory tells but the samples themselves.
 *
 * @param head what the run is
 * @param isFinished false when it left no results: it was killed, or is still going on
 * @param results {@code results.json}; for a run that left none, as much of it as the other files
 *     tell, with the verdict UNFINISHED
 * @param events {@code events.jsonl}, in order
 * @param regions what went on for a while, in the order in which it began
 */
public record RunAccount(
    RunHead head,
    boolean isFinished,
    JsonNode results,
    List<JsonNode> events,
    List<Region> regions) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Copies the lists. */
  public RunAccount {
    events = List.copyOf(events);
    regions = List.copyOf(regions);
  }

  /**
   * Reads the account of a run. The journal is read only when there are no results.
   *
   * @param directory of a run that has begun
   * @return what it tells
   * @throws IOException if a file cannot be read; names it
   */
  public static RunAccount read(RunDirectory directory) throws IOException {
    return Files.exists(directory.results())
        ? finished(directory)
        : unfinished(directory, JournalFacts.read(directory.journal()));
  }

  /**
   * Reads the account of a run whose journal has been read already.
   *
   * @param directory of a run that has begun
   * @param journal what was read
   * @return what it tells
   * @throws IOException if a file cannot be read; names it
   */
  public static RunAccount read(RunDirectory directory, JournalFacts journal) throws IOException {
    return Files.exists(directory.results()) ? finished(directory) : unfinished(directory, journal);
  }

  private static RunAccount finished(RunDirectory directory) throws IOException {
    RunHead head = RunHead.read(directory);
    List<JsonNode> events = EventLines.read(directory.events());
    JsonNode results = results(directory);
    return new RunAccount(head, true, results, events, Regions.of(events, last(head, events)));
  }

  private static RunAccount unfinished(RunDirectory directory, JournalFacts journal)
      throws IOException {
    RunHead head = RunHead.read(directory);
    List<JsonNode> events = EventLines.read(directory.events());
    Moment last = last(head, events);
    Moment end =
        journal.end() > last.seconds() ? new Moment(journal.end(), head.utc(journal.end())) : last;
    List<Region> regions = Regions.of(events, end);
    JsonNode results = JSON.valueToTree(new Unfinished(head, regions, end, journal).results());
    return new RunAccount(head, false, results, events, regions);
  }

  static JsonNode results(RunDirectory directory) throws IOException {
    try {
      return JSON.readTree(Files.readString(directory.results()));
    } catch (JacksonException broken) {
      throw new IOException(
          "%s cannot be read: %s".formatted(directory.results(), broken.getOriginalMessage()),
          broken);
    }
  }

  private static Moment last(RunHead head, List<JsonNode> events) {
    return events.isEmpty() ? new Moment(0, head.started()) : Regions.moment(events.getLast());
  }
}
