package org.terrella.telemetry.torture;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.terrella.telemetry.journal.JournalCursor;
import org.terrella.telemetry.journal.JournalPosition;
import org.terrella.telemetry.journal.JournalReader;

/**
 * Holds a journal against a database and its dead letters. Prints a line of JSON with the counts,
 * then what is wrong; its exit status is 0 only when nothing is.
 */
public final class Reconcile {
  private static final Pattern LETTER =
      Pattern.compile("sample,.*?channel=([^, ]+).*[ ,]seq=(\\d+)i.*");

  private final Path journal;
  private final String run;
  private final Ledger ledger;

  private Reconcile(Map<String, String> asked) {
    this.journal = Path.of(asked.getOrDefault("journal", ""));
    this.run = asked.getOrDefault("run", "");
    this.ledger = new Ledger(Set.of(asked.getOrDefault("poison", "").split(",")));
  }

  /**
   * Compares.
   *
   * @param args {@code journal=FOLDER}, {@code run=ID}, {@code database=questdb|influxdb}, {@code
   *     url=URL}; if need be {@code dead=FILE}, {@code poison=CHANNEL,…}, {@code channel=NAME} for
   *     that one alone, {@code until=SEGMENT:OFFSET} to leave out what was never durable, {@code
   *     durable=SEGMENT:OFFSET,…} that the journal was said to have reached
   * @throws Exception if the journal or the database cannot be read
   */
  public static void main(String[] args) throws Exception {
    var asked = new HashMap<String, String>();
    Arrays.stream(args)
        .forEach(arg -> asked.put(arg.replaceFirst("=.*", ""), arg.replaceFirst("[^=]*=", "")));
    var reconcile = new Reconcile(asked);
    reconcile.requireDurable(asked.getOrDefault("durable", ""));
    reconcile.readJournal(asked.getOrDefault("channel", ""), asked.getOrDefault("until", ""));
    reconcile.readLetters(Path.of(asked.getOrDefault("dead", "none")));
    reconcile.readDatabase(asked);
    System.exit(reconcile.close());
  }

  /** What was once said to be durable must be there, whole. */
  private void requireDurable(String claims) throws IOException {
    for (var claim : claims.split(",", -1)) {
      if (!claim.isEmpty()) {
        var said = position(claim);
        try (var cursor = new JournalCursor(journal, said)) {
          if (cursor.position().isBefore(said)) {
            throw new IOException(
                "%s: durable up to %s, readable up to %s"
                    .formatted(journal, said, cursor.position()));
          }
        }
      }
    }
  }

  private static JournalPosition position(String text) {
    var parts = text.split(":", -1);
    return new JournalPosition(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
  }

  private void readJournal(String only, String until) throws IOException {
    var end = until.isEmpty() ? JournalReader.end(journal) : position(until);
    try (var cursor = new JournalCursor(journal, JournalPosition.START)) {
      while (cursor.next(end)) {
        if (only.isEmpty() || only.equals(cursor.row().channel().name())) {
          ledger.recorded(cursor.row());
        }
      }
    }
    System.out.println(JournalReader.rows(journal, row -> {}));
  }

  private void readLetters(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    for (var line : Files.readAllLines(file)) {
      if (!line.startsWith("#")) {
        var letter = LETTER.matcher(line);
        if (!letter.matches()) {
          throw new IOException(file + ": not a line of a sample: " + line);
        }
        ledger.dead(letter.group(1), Long.parseLong(letter.group(2)));
      }
    }
  }

  private void readDatabase(Map<String, String> asked) throws IOException, InterruptedException {
    var dialect = Dialect.valueOf(asked.getOrDefault("database", "").toUpperCase(Locale.ROOT));
    var database = new Database(dialect, URI.create(asked.getOrDefault("url", "")));
    var channels = new TreeSet<>(ledger.channels());
    if (!asked.containsKey("channel")) {
      database.channels(run, row -> channels.add(row.text(1)));
    }
    database.samples(
        run, channels, row -> ledger.found(row.channel(), row.sequence(), row.stored()));
  }

  private int close() {
    ledger.close();
    var counts = new StringBuilder();
    for (var what : Ledger.Wrong.values()) {
      counts.append(", \"%s\": %d".formatted(what.name(), ledger.count(what)));
    }
    System.out.printf(
        "{\"recorded\": %d, \"found\": %d, \"letters\": %d%s}%n",
        ledger.recorded(), ledger.found(), ledger.letters(), counts);
    ledger.examples().forEach(System.out::println);
    return ledger.isBalanced() ? 0 : 1;
  }
}
