package org.terrella.telemetry.influx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrella.telemetry.journal.Samples.STATE;
import static org.terrella.telemetry.journal.Samples.VOLTAGE;
import static org.terrella.telemetry.journal.Samples.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.table.Row;
import org.terrella.telemetry.table.Table;
import org.terrella.telemetry.time.Deadline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ships to a real QuestDB. */
class QuestDbTest {
  @TempDir private static Path root;
  private static QuestDb database;

  @TempDir private Path run;

  @BeforeAll
  static void start() throws Exception {
    database = QuestDb.start(root);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  private static Deadline soon() {
    return Deadline.after(Duration.ofSeconds(60));
  }

  private static RunTags tags(String run) {
    return new RunTags(run, "a bench, with=signs", "SN-0001");
  }

  private Shipped ship(InfluxTarget target, String id, List<Sample> samples) throws Exception {
    journal(samples);
    return new Reshipping(run, target).samples(run.resolve("journal"), tags(id), soon());
  }

  private void journal(List<Sample> samples) throws IOException {
    try (var journal = Journal.open(run.resolve("journal"))) {
      samples.forEach(journal::sampled);
    }
  }

  private static JsonNode ask(String query) throws Exception {
    return new JsonMapper().readTree(database.sql(query)).path("dataset");
  }

  private static List<String> column(String query) throws Exception {
    return ask(query).valueStream().map(row -> row.path(0).asString("null")).toList();
  }

  private static List<Sample> samples(List<Reading> readings) {
    var samples = new ArrayList<Sample>();
    for (var reading : readings) {
      samples.add(sample(STATE, samples.size(), reading));
    }
    return samples;
  }

  @Test
  void countsEveryKindOfSampleExactly() throws Exception {
    var samples = new ArrayList<Sample>();
    for (int i = 0; i < 20_000; i++) {
      samples.add(sample(VOLTAGE, i, new Reading.Value(28 + i * 1e-7)));
    }
    for (int i = 0; i < 300; i++) {
      samples.add(sample(STATE, i, i % 3 == 0 ? new Reading.Missing("") : new Reading.Text("on")));
    }
    var shipped = ship(database.target(), "it's run 1", samples);
    assertThat(shipped).isEqualTo(new Shipped(20_300, 0, 0, OptionalLong.of(20_300), 0, ""));
    assertThat(database.target().count("another run")).isZero();
  }

  @Test
  void changesNothingByShippingTwice() throws Exception {
    ship(database.target(), "twice", samples(List.of(new Reading.Text("on"))));
    new Reshipping(run, database.target()).forget();
    var again = new Reshipping(run, database.target());
    assertThat(again.samples(run.resolve("journal"), tags("twice"), soon()).confirmed())
        .hasValue(1);
  }

  @Test
  void shipsAgainWhatTheDatabaseHasLost() throws Exception {
    ship(database.target(), "lost", samples(List.of(new Reading.Value(1), new Reading.Value(2))));
    database.sql("ALTER TABLE \"sample\" DROP PARTITION WHERE timestamp > 0");
    var again = new Reshipping(run, database.target());
    var shipped = again.samples(run.resolve("journal"), tags("lost"), soon());
    assertThat(shipped).isEqualTo(new Shipped(2, 0, 0, OptionalLong.of(2), 1, ""));
  }

  @Test
  void keepsEveryTextAsItWas() throws Exception {
    var texts =
        List.of(
            "",
            " ",
            "say \"hi\", a=b \\ and \\n",
            "\"",
            "\\",
            "\\\"",
            "ends in a backslash \\",
            "ä€ 温度 🚀 \t\u2028",
            "x".repeat(100_000));
    var readings = texts.stream().<Reading>map(Reading.Text::new).toList();
    assertThat(ship(database.target(), "texts", samples(readings)).confirmed())
        .hasValue(texts.size());
    assertThat(column("SELECT text FROM \"sample\" WHERE run = 'texts' ORDER BY seq"))
        .containsExactlyElementsOf(texts);
  }

  @Test
  void writesControlCharactersAsJavaDoes() throws Exception {
    var odd = new Reading.Text("a\r\nb\u0000\u007f\u0085");
    ship(database.target(), "control", samples(List.of(odd)));
    assertThat(column("SELECT text FROM \"sample\" WHERE run = 'control'"))
        .containsExactly("a\\r\\nb\\u0000\\u007f\\u0085");
  }

  @Test
  void keepsWhyThereIsNoReadingAndNumbersThatAreNone() throws Exception {
    var readings =
        List.<Reading>of(
            new Reading.Missing("psu: MEAS:VOLT? answered \"5,0\"\r\n"),
            new Reading.Value(Double.NaN),
            new Reading.Value(Double.NEGATIVE_INFINITY));
    ship(database.target(), "missing", samples(readings));
    assertThat(column("SELECT missing FROM \"sample\" WHERE run = 'missing' ORDER BY seq"))
        .containsExactly("psu: MEAS:VOLT? answered \"5,0\"\\r\\n", "null", "null");
    assertThat(column("SELECT text FROM \"sample\" WHERE run = 'missing' ORDER BY seq"))
        .containsExactly("null", "NaN", "-Infinity");
  }

  @Test
  void keepsEveryNumberAndTimeToTheLastBit() throws Exception {
    var numbers = List.of(0.1, 1 / 3.0, -2251799.813685248, 1e-300, 9e15, 1e22, 4.9e-324, -0.0);
    var device = Instant.parse("2026-03-20T12:00:00.123456789Z");
    var samples = new ArrayList<Sample>();
    for (var number : numbers) {
      var utc = device.plusNanos(samples.size());
      samples.add(
          new Sample(
              Channel.number("psu.voltage", "V"),
              samples.size(),
              Duration.ofNanos(1_000_000_001L * samples.size()),
              utc,
              Optional.of(device),
              new Reading.Value(number)));
    }
    assertThat(ship(database.target(), "bits", samples).confirmed()).hasValue(numbers.size());
    var rows =
        ask(
            "SELECT value, bench_s, device_ns, timestamp::long, channel, unit FROM \"sample\""
                + " WHERE run = 'bits' ORDER BY seq");
    for (int i = 0; i < numbers.size(); i++) {
      var row = rows.path(i);
      assertThat(row.path(0).asDouble()).isEqualTo(numbers.get(i));
      assertThat(row.path(1).asDouble()).isEqualTo(1_000_000_001L * i / 1e9);
      assertThat(row.path(2).asLong()).isEqualTo(1774008000123456789L);
      assertThat(row.path(3).asLong()).isEqualTo(1774008000123456789L + i);
      assertThat(row.path(4).asString()).isEqualTo("psu.voltage");
    }
  }

  @Test
  void shipsTheRowsOfEveryOtherTable() throws Exception {
    var noon = Instant.parse("2026-03-20T12:00:00.000000001Z");
    var rows = new ArrayList<Row>();
    for (var table : Table.values()) {
      if (table != Table.SAMPLE) {
        rows.add(new Row(table, noon, everyCell(table)));
      }
    }
    for (int i = 0; i < 2; i++) {
      assertThat(new Reshipping(run, database.target()).rows(rows, soon()))
          .isEqualTo(new Shipped(5, 0, 0));
    }
    database.target().count("none");
    for (var row : rows) {
      for (var cell : row.cells().entrySet()) {
        var query = "SELECT \"%s\" FROM \"%s\"".formatted(cell.getKey(), row.table().word());
        assertThat(awaited(query)).as(query).containsExactly(cell.getValue().toString());
      }
    }
  }

  private static Map<String, Object> everyCell(Table table) {
    var cells = new HashMap<String, Object>();
    for (var column : table.columns()) {
      cells.put(
          column.name(),
          switch (column.type()) {
            case TAG, TEXT -> "a \"" + column.name() + "\", b=c";
            case NUMBER -> 1.25;
            case INTEGER -> 1_774_008_000_123L;
          });
    }
    return cells;
  }

  /** What QuestDB has accepted can be seen a moment later. */
  private static List<String> awaited(String query) throws Exception {
    var patience = soon();
    var found = column(query);
    while (found.isEmpty() && !patience.hasPassed()) {
      found = column(query);
    }
    return found;
  }

  @Test
  void buriesTheLineOverWhichItBreaks() throws Exception {
    var lines = new LineBuffer();
    for (var line : List.of("value=1,seq=0i", "value=2,timestamp=5i,seq=1i", "value=3,seq=2i")) {
      lines.putAscii("sample,run=cursed " + line + " 177400800000000000" + lines.lines());
      lines.endLine();
    }
    try (var sink = new InfluxSink(database.target(), () -> {})) {
      var delivery = new Delivery(sink, DeadLetters.open(run, "it"));
      assertThat(delivery.deliver(lines.all())).isEqualTo(Delivery.Outcome.DONE);
      assertThat(delivery.buried()).isEqualTo(1);
    }
    assertThat(database.target().count("cursed")).isEqualTo(2);
    assertThat(Files.readString(run.resolve("dead.lp"))).contains("timestamp=5i");
  }

  @Test
  void saysThatAPlainUrlIsAQuestDb() throws Exception {
    journal(List.of(sample(STATE, 0, new Reading.Text("on"))));
    var target = InfluxTarget.parse(database.url().toString(), Map.of());
    var shipped =
        new Reshipping(run, target)
            .samples(
                run.resolve("journal"), tags("plain"), Deadline.after(Duration.ofMillis(1_500)));
    assertThat(shipped.unsent()).isEqualTo(1);
    assertThat(shipped.trouble()).contains("this is a QuestDB; write " + database.url());
  }

  @Test
  void showsAWrongPasswordAsTroubleAndNotThePassword() throws Exception {
    journal(List.of(sample(STATE, 0, new Reading.Text("on"))));
    var target = InfluxTarget.questdb(database.url(), QuestDb.USER, "not-the-password");
    var shipped =
        new Reshipping(run, target)
            .samples(
                run.resolve("journal"), tags("denied"), Deadline.after(Duration.ofMillis(1_500)));
    assertThat(shipped.unsent()).isEqualTo(1);
    assertThat(shipped.trouble()).contains("401").doesNotContain("not-the-password");
  }

  @Test
  void writesNothingToTablesThatWouldKeepRowsTwice() throws Exception {
    alter("DEDUP DISABLE", 0);
    try {
      journal(List.of(sample(STATE, 0, new Reading.Text("on"))));
      var shipped =
          new Reshipping(run, database.target())
              .samples(
                  run.resolve("journal"), tags("unfit"), Deadline.after(Duration.ofMillis(1_500)));
      assertThat(shipped.unsent()).isEqualTo(1);
      assertThat(shipped.trouble()).contains("no tables [sample] with nanoseconds and dedup");
    } finally {
      alter("DEDUP ENABLE UPSERT KEYS(timestamp, run, bench, board, device, channel, unit)", 7);
    }
  }

  /** Changes the table, and waits until so many columns tell its rows apart. */
  private static void alter(String how, int keys) throws Exception {
    database.sql("ALTER TABLE \"sample\" " + how);
    var patience = soon();
    while (keys() != keys && !patience.hasPassed()) {
      // QuestDB changes it a moment later
    }
  }

  private static long keys() throws Exception {
    return ask("SELECT count() FROM table_columns('sample') WHERE upsertKey")
        .path(0)
        .path(0)
        .asLong();
  }

  @Test
  void isMadeByTheManualWithEveryColumn() throws Exception {
    for (var table : Table.values()) {
      var found = column("SELECT \"column\" FROM table_columns('%s')".formatted(table.word()));
      var wanted = new ArrayList<String>(List.of("timestamp"));
      table.columns().forEach(column -> wanted.add(column.name()));
      assertThat(found).containsExactlyElementsOf(wanted);
    }
  }
}
