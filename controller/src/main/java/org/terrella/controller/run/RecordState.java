package org.terrella.controller.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.terrella.controller.record.JournalFacts;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.telemetry.influx.Shipped;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.journal.JournalSummary;

/**
 * How whole the record of a run is, read back from the disk.
 *
 * @param facts what the journal holds
 * @param dropped samples that never reached it
 * @param failure why the disk did not take the record, if it did not
 * @param sent what became of the copy in the database, if one was wanted
 * @param seal what became of the columnar copy beside the journal
 */
public record RecordState(
    JournalFacts facts,
    long dropped,
    Optional<String> failure,
    Optional<Shipped> sent,
    SealState seal) {
  /** Reads a closed journal back. */
  static RecordState of(RunDirectory directory, Journal journal, Optional<Shipped> sent)
      throws IOException {
    return new RecordState(
        JournalFacts.read(directory.journal()),
        journal.dropped(),
        journal.failure().map(IOException::toString),
        sent,
        SealState.pending());
  }

  /** The same record, and what became of its columnar copy. */
  RecordState with(SealState made) {
    return new RecordState(facts, dropped, failure, sent, made);
  }

  /**
   * Tells whether the record has a hole.
   *
   * @return false only when every sample is on the disk
   */
  public boolean hasHole() {
    return dropped > 0 || failure.isPresent() || facts.hasHole() || seal.disagrees();
  }

  private JournalSummary read() {
    return facts.summary();
  }

  /** In words, for people. */
  String words() {
    String journal = "%d samples journalled".formatted(read().samples());
    String hole =
        hasHole()
            ? ", NOT WHOLE: %d dropped, %d lost, %d bytes torn%s%s"
                .formatted(
                    dropped,
                    read().gaps(),
                    read().tornBytes(),
                    facts.corrupt().map(where -> ", " + where).orElse(""),
                    failure.map(why -> ", " + why).orElse(""))
            : "";
    String missed = facts.missed() > 0 ? "; %d missed".formatted(facts.missed()) : "";
    String shipped = sent.map(one -> "; " + one.words()).orElse("");
    return journal + hole + missed + seal.words() + shipped;
  }

  Map<String, Object> journal() {
    var fields = new LinkedHashMap<>(facts.totals());
    fields.put("dropped", dropped);
    failure.ifPresent(why -> fields.put("failure", why));
    fields.put("sealed", seal.fields());
    return fields;
  }

  Map<String, Object> channels() {
    return facts.fields();
  }

  Map<String, Object> shipped() {
    return sent.map(Shipped::fields).orElse(Map.of());
  }
}
