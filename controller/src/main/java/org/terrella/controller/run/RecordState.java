package org.terrella.controller.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.telemetry.influx.Shipped;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.journal.JournalSummary;

/**
 * How whole the record of a run is, read back from the disk.
 *
 * @param read what the journal holds
 * @param dropped samples that never reached it
 * @param failure why the disk did not take the record, if it did not
 * @param sent what became of the copy in the database, if one was wanted
 */
public record RecordState(
    JournalSummary read, long dropped, Optional<String> failure, Optional<Shipped> sent) {
  /** Reads a closed journal back. */
  static RecordState of(RunDirectory directory, Journal journal, Optional<Shipped> sent)
      throws IOException {
    JournalSummary read = JournalReader.read(directory.journal(), _ -> {});
    return new RecordState(
        read, journal.dropped(), journal.failure().map(IOException::toString), sent);
  }

  /**
   * Tells whether the record has a hole.
   *
   * @return false only when every sample is on the disk
   */
  public boolean hasHole() {
    return dropped > 0 || failure.isPresent() || read.tornBytes() > 0 || read.gaps() > 0;
  }

  /** In words, for people. */
  String words() {
    String journal = "%d samples journalled".formatted(read.samples());
    String hole =
        hasHole()
            ? ", NOT WHOLE: %d dropped, %d gaps, %d bytes torn%s"
                .formatted(
                    dropped,
                    read.gaps(),
                    read.tornBytes(),
                    failure.map(why -> ", " + why).orElse(""))
            : "";
    return journal + hole + sent.map(shipped -> "; " + shipped.words()).orElse("");
  }

  Map<String, Object> journal() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("samples", read.samples());
    fields.put("segments", read.segments());
    fields.put("dropped", dropped);
    fields.put("gaps", read.gaps());
    fields.put("tornBytes", read.tornBytes());
    failure.ifPresent(why -> fields.put("failure", why));
    return fields;
  }

  Map<String, Object> shipped() {
    return sent.map(Shipped::fields).orElse(Map.of());
  }
}
