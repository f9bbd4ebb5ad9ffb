package org.terrella.controller.run;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.terrella.controller.rundir.EventsFile;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.telemetry.channel.Recorder;
import org.terrella.telemetry.channel.SampleListener;
import org.terrella.telemetry.event.EventListener;
import org.terrella.telemetry.event.EventLog;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.time.BenchClock;

/**
 * The record of one run while it is made: journal and events on disk, and everybody who listens.
 */
final class Recording implements AutoCloseable {
  private final Journal journal;
  private final EventsFile file;
  private final Recorder recorder;
  private final EventLog events;

  private Recording(Journal journal, EventsFile file, Recorder recorder, EventLog events) {
    this.journal = journal;
    this.file = file;
    this.recorder = recorder;
    this.events = events;
  }

  /**
   * Begins a record.
   *
   * @param directory of the run
   * @param clock stamps samples and events
   * @param samples who hears samples besides the journal
   * @param listeners who hears events besides the file
   * @param onFailure told once when the disk does not take the record
   */
  static Recording begin(
      RunDirectory directory,
      BenchClock clock,
      List<SampleListener> samples,
      List<EventListener> listeners,
      Consumer<IOException> onFailure)
      throws IOException {
    Journal journal = Journal.open(directory.journal(), onFailure);
    var file = new EventsFile(directory.events(), onFailure);
    var recorder =
        new Recorder(
            clock, Stream.concat(Stream.<SampleListener>of(journal), samples.stream()).toList());
    var events =
        new EventLog(
            clock, Stream.concat(Stream.<EventListener>of(file), listeners.stream()).toList());
    return new Recording(journal, file, recorder, events);
  }

  Recorder recorder() {
    return recorder;
  }

  EventLog events() {
    return events;
  }

  Journal journal() {
    return journal;
  }

  /** Puts everything on the disk; what cannot be put there has been told to {@code onFailure}. */
  @Override
  public void close() throws IOException {
    try (file) {
      journal.close();
    }
  }
}
