package org.terrella.controller.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.terrella.controller.run.Finished;
import org.terrella.controller.run.Session;
import org.terrella.controller.run.Watching;
import org.terrella.controller.simulation.Fault;
import org.terrella.procedures.criteria.Judges;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.document.InvalidDocument;
import org.terrella.telemetry.event.Event;
import org.terrella.telemetry.time.BenchClock;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A whole run on the simulated bench that is over within a second or two. */
final class ShortRun {
  private static final String PROCEDURE =
      """
      procedure: short
      revision: 1
      title: A short run
      purpose: To see every file of a run directory, soon.
      requirements: [TER-CMP-1]
      needs: [power, mains, power-good, board]
      setup:
        - step: Feed the bus
          do: {supply: nominal}
          expected: the output is on
        - step: Connect the board
          do: {switch: on}
          expected: its meter sees the bus
        - step: See power-good
          do: {await-power-good: {within: 60 s}}
          expected: the input is good
        - step: Boot
          do: {boot: {within: 600 s}}
          expected: a shell prompt
      main:
        - step: Infer
          do: {infer: {batches: BATCHES}}
          expected: golden answers
        - step: Shut down
          do: {shut-down: {within: 120 s}}
          expected: the board is down
      teardown:
        - step: Disconnect the board
          do: {switch: off}
          expected: it is open
        - step: Switch the supply off
          do: {supply: off}
          expected: the output is off
      criteria:
        - id: golden-answers
          title: Every answer is the golden answer
          every-answer: golden
          during: Infer
          assumed: the workload is deterministic
        - id: bus
          title: The bus stays in its band
          always-within: {channel: mains.voltage, from: 20 V, to: 40 V}
          during: Infer
          assumed: wide enough for any bus
      """;

  private final Path folder;

  ShortRun(Path folder) {
    this.folder = folder;
  }

  Path procedure(int batches) throws IOException {
    return Files.writeString(
        folder.resolve("short.yaml"), PROCEDURE.replace("BATCHES", Integer.toString(batches)));
  }

  Path runs() {
    return folder.resolve("runs");
  }

  /** The only run directory there is. */
  Path directory() throws IOException {
    try (var all = Files.list(runs())) {
      List<Path> found = all.toList();
      if (found.size() != 1) {
        throw new IllegalStateException("one run expected, not " + found);
      }
      return found.getFirst();
    }
  }

  /** Runs as the command does, every event going to the listener too. */
  Finished watched(int batches, BiConsumer<Session, Event> listener, Fault... faults)
      throws IOException, InvalidDocument {
    var session = session(batches, faults);
    return session.run((clock, judges) -> new Watcher(event -> listener.accept(session, event)));
  }

  Session session(int batches, Fault... faults) throws IOException, InvalidDocument {
    var choices =
        new Choices(
            procedure(batches).toString(),
            "simulated",
            Optional.empty(),
            "suncatcher",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "SN-7",
            Optional.empty(),
            Optional.empty(),
            List.of(faults),
            runs(),
            Optional.empty());
    return new Session(new PlanReader(new Home(Typed.HOME), ShortRun::wrong).read(choices));
  }

  /** Nobody watches. */
  static Watching unwatched(BenchClock clock, Judges judges) {
    return new Watcher(_ -> {});
  }

  private static ParameterException wrong(String message) {
    return new ParameterException(new CommandLine(new RunCommand()), message);
  }

  private record Watcher(Consumer<Event> listener) implements Watching {
    @Override
    public void sampled(Sample sample) {}

    @Override
    public void happened(Event event) {
      listener.accept(event);
    }

    @Override
    public Shown start() {
      return () -> {};
    }
  }
}
