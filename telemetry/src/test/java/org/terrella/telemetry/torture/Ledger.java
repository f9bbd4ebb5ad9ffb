package org.terrella.telemetry.torture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.terrella.telemetry.journal.JournalRow;

/**
 * Holds what a journal says against what a database and its dead letters say, sample by sample: one
 * is its channel and its sequence number.
 */
final class Ledger {
  private static final int EXAMPLES = 5;

  /** What can be wrong with a sample. */
  enum Wrong {
    /** Twice in the journal. */
    RECORDED_TWICE,
    /** In the journal, neither in the database nor among the dead letters. */
    MISSING,
    /** More than once in the database. */
    STORED_TWICE,
    /** In the database with another time or reading. */
    DIFFERENT,
    /** In the database or among the dead letters, not in the journal. */
    UNHEARD_OF,
    /** A dead letter although the database has it. */
    STORED_AND_DEAD,
    /** A dead letter that was no poison. */
    WRONGLY_DEAD
  }

  /** One sample of the journal and how often it was met. */
  private static final class Entry {
    private final Stored stored;
    private int found;
    private int dead;

    Entry(Stored stored) {
      this.stored = stored;
    }
  }

  private final Map<String, Map<Long, Entry>> channels = new TreeMap<>();
  private final Map<Wrong, List<String>> wrong = new HashMap<>();
  private final Set<String> poison;
  private long recorded;
  private long found;
  private long letters;

  /**
   * Begins empty.
   *
   * @param poison the channels whose samples the database cannot take
   */
  Ledger(Set<String> poison) {
    this.poison = poison;
  }

  void recorded(JournalRow row) {
    recorded(row.channel().name(), row.sequence(), Stored.of(row));
  }

  void recorded(String channel, long sequence, Stored stored) {
    recorded++;
    var entries = channels.computeIfAbsent(channel, name -> new HashMap<>());
    if (entries.put(sequence, new Entry(stored)) != null) {
      note(Wrong.RECORDED_TWICE, channel, sequence, "");
    }
  }

  void found(String channel, long sequence, Stored stored) {
    found++;
    var entry = channels.getOrDefault(channel, Map.of()).get(sequence);
    if (entry == null) {
      note(Wrong.UNHEARD_OF, channel, sequence, "" + stored);
    } else if (entry.found++ > 0) {
      note(Wrong.STORED_TWICE, channel, sequence, "" + stored);
    } else if (!entry.stored.equals(stored)) {
      note(Wrong.DIFFERENT, channel, sequence, "%s, recorded %s".formatted(stored, entry.stored));
    }
  }

  /** Takes a dead letter; the same one again, as a kill may leave it, is one. */
  void dead(String channel, long sequence) {
    var entry = channels.getOrDefault(channel, Map.of()).get(sequence);
    if (entry == null) {
      note(Wrong.UNHEARD_OF, channel, sequence, "dead letter");
      return;
    }
    letters += entry.dead++ == 0 ? 1 : 0;
    if (!poison.contains(channel)) {
      note(Wrong.WRONGLY_DEAD, channel, sequence, "");
    }
  }

  /** Strikes the balance; to be called once, after all rows and letters. */
  void close() {
    channels.forEach(
        (channel, entries) ->
            entries.forEach(
                (sequence, entry) -> {
                  if (entry.found == 0 && entry.dead == 0) {
                    note(Wrong.MISSING, channel, sequence, "" + entry.stored);
                  } else if (entry.found > 0 && entry.dead > 0) {
                    note(Wrong.STORED_AND_DEAD, channel, sequence, "");
                  }
                }));
  }

  Set<String> channels() {
    return channels.keySet();
  }

  long recorded() {
    return recorded;
  }

  long found() {
    return found;
  }

  /** Samples that are dead letters. */
  long letters() {
    return letters;
  }

  int count(Wrong what) {
    return wrong.getOrDefault(what, List.of()).size();
  }

  boolean isBalanced() {
    return wrong.isEmpty();
  }

  /** Some of what is wrong, in words. */
  List<String> examples() {
    return wrong.entrySet().stream()
        .flatMap(
            all ->
                IntStream.range(0, Math.min(EXAMPLES, all.getValue().size()))
                    .mapToObj(i -> all.getKey() + " " + all.getValue().get(i)))
        .toList();
  }

  private void note(Wrong what, String channel, long sequence, String more) {
    wrong
        .computeIfAbsent(what, name -> new ArrayList<>())
        .add("%s %d %s".formatted(channel, sequence, more).strip());
  }
}
