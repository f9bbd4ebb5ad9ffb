package org.terrella.telemetry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrella.telemetry.table.Row;
import org.terrella.telemetry.table.Table;

/** The QuestDB that the store runs, as whoever writes and reads meets it. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class DatabaseTest {
  private static final String REFUSED = "(?s).*(permission denied|COPY( TO)? is disabled).*";
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");

  private StoreFolder folder = StoreFolder.at(Path.of("none"));
  private Ports ports = Ports.ANY;
  private Database database;

  @BeforeAll
  void open(@TempDir Path temporary) throws IOException {
    folder = StoreFolder.at(temporary.resolve("store"));
    folder.make();
    folder.passwords().make();
    database = Database.open(folder, Ports.ANY);
    ports = database.ports();
  }

  @AfterAll
  void close() {
    database.close();
  }

  private StoreReader reader() {
    return new StoreReader(folder, ports);
  }

  private Asked ask(String sql) throws WrongSql, IOException {
    return Asked.of(reader(), sql);
  }

  private int post(String lines) throws IOException, InterruptedException {
    return Lines.to(folder, ports).post(lines);
  }

  /** What has been accepted is seen once it has been applied. */
  private void awaitApplied() throws WrongSql, IOException {
    while (!ask("select count() from wal_tables() where writerTxn < sequencerTxn")
        .only()
        .equals("0")) {
      Thread.onSpinWait();
    }
  }

  @Nested
  class Rows {
    @ParameterizedTest
    @EnumSource(Table.class)
    void ofEveryTableComeBackAsTheyWereWritten(Table table) throws Exception {
      var row = row(table, "r-" + table.word());
      assertThat(post(Lines.of(row))).isEqualTo(204);
      awaitApplied();

      var asked = ask("select * from %s where run = 'r-%s'".formatted(table.word(), table.word()));
      assertThat(asked.columns().getFirst()).isEqualTo("timestamp");
      assertThat(asked.columns().subList(1, asked.columns().size()))
          .containsExactlyElementsOf(row.cells().keySet());
      assertThat(asked.rows()).containsExactly(cells(row));
    }

    @Test
    void writtenTwiceAreThereOnce() throws Exception {
      var lines = Lines.sample("twice", 1, 28.0) + Lines.sample("twice", 2, 28.5);
      assertThat(post(lines)).isEqualTo(204);
      assertThat(post(lines + lines)).isEqualTo(204);
      awaitApplied();
      assertThat(ask("select count() from sample where run = 'twice'").only()).isEqualTo("2");
    }

    @Test
    void aNanosecondApartAreTwo() throws Exception {
      assertThat(
              post(
                  """
                  sample,run=ns,channel=c value=1 1750000000000000001
                  sample,run=ns,channel=c value=2 1750000000000000002
                  """))
          .isEqualTo(204);
      awaitApplied();
      assertThat(ask("select timestamp, value from sample where run = 'ns'").rows())
          .containsExactly(
              List.of("2025-06-15T15:06:40.000000001Z", "1.0"),
              List.of("2025-06-15T15:06:40.000000002Z", "2.0"));
    }

    @Test
    void ofOneInstantDifferByAnyTag() throws Exception {
      assertThat(
              post(
                  """
                  sample,run=tags,bench=a,board=x,device=d,channel=c,unit=V value=1 1750000000000000001
                  sample,run=tags,bench=a,board=x,device=d,channel=c,unit=A value=2 1750000000000000001
                  sample,run=tags,bench=b,board=x,device=d,channel=c,unit=V value=3 1750000000000000001
                  """))
          .isEqualTo(204);
      awaitApplied();
      assertThat(ask("select count() from sample where run = 'tags'").only()).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "stranger,run=r value=1 1750000000000000001",
          "sample,run=r,stranger=1 value=1 1750000000000000001",
          "sample,run=r stranger=1 1750000000000000001",
          "sample,run=r seq=1.5 1750000000000000001"
        })
    void thatFitNoTableAreRefusedAndMakeNone(String line) throws Exception {
      assertThat(post(line)).isEqualTo(400);
      assertThat(ask("select count() from tables()").only())
          .isEqualTo(Integer.toString(Table.values().length));
    }

    @Test
    void areRefusedFromWhoeverHasNoPassword() throws Exception {
      var stranger = new Lines(Lines.to(folder, ports).write(), "terrella", "guessed");
      assertThat(stranger.post(Lines.sample("stranger", 1, 1))).isEqualTo(401);
      var reader =
          new Lines(Lines.to(folder, ports).write(), "reader", folder.passwords().of(User.READER));
      assertThat(reader.post(Lines.sample("stranger", 1, 1))).isEqualTo(401);
    }
  }

  @Nested
  class TheReader {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "insert into \"sample\" (timestamp, run) values ('2026-01-01T00:00:00Z', 'forged')",
          "insert into \"sample\" select * from \"sample\"",
          "update \"sample\" set value = 0",
          "create table forged (a int)",
          "create table forged as (select * from \"sample\")",
          "create view forged as (select * from \"sample\")",
          "drop table \"sample\"",
          "drop all tables",
          "truncate table \"sample\"",
          "rename table \"sample\" to forged",
          "alter table \"sample\" add column forged int",
          "alter table \"sample\" drop column value",
          "alter table \"sample\" rename column value to forged",
          "alter table \"sample\" dedup disable",
          "alter table \"sample\" drop partition where timestamp < now()",
          "alter table \"sample\" set param maxUncommittedRows = 1",
          "alter table \"sample\" resume wal",
          "copy \"sample\" from 'forged.csv'",
          "copy \"sample\" to 'forged' with format parquet",
          "copy (select * from \"sample\") to 'forged' with format parquet",
          "checkpoint create",
          "vacuum table \"sample\""
        })
    void canChangeNothing(String sql) {
      assertThatThrownBy(() -> change(sql))
          .isInstanceOf(SQLException.class)
          .hasMessageMatching(REFUSED);
      assertThatThrownBy(() -> ask(sql)).isInstanceOf(WrongSql.class).hasMessageMatching(REFUSED);
    }

    private void change(String sql) throws SQLException, StoreException {
      try (var connection = reader().connect();
          var statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }

    @Test
    void isHeldBackByItsUserAndNotByTheStatementsAlone() throws Exception {
      try (var connection = reader().connect(User.TERRELLA);
          var statement = connection.createStatement()) {
        statement.execute("create table allowed (a int)");
        statement.execute("drop table allowed");
      }
    }

    @Test
    void seesNoPasswordInTheParameters() throws Exception {
      var parameters = ask("(show parameters)").rows().toString();
      for (var user : User.values()) {
        assertThat(parameters).doesNotContain(folder.passwords().of(user));
      }
    }

    @Test
    void seesNoFileOfThisMachine() {
      assertThatThrownBy(() -> ask("select * from read_parquet('/etc/passwd')"))
          .isInstanceOf(WrongSql.class);
      assertThatThrownBy(() -> ask("select * from import_files()")).isInstanceOf(WrongSql.class);
    }
  }

  @Nested
  class Answers {
    @Test
    void needNoQuotesAroundOurTables() throws Exception {
      assertThat(ask("select count() from sample s join limit l on s.run = l.run;").rows())
          .hasSize(1);
    }

    @Test
    void keepNanosecondsWhateverTheColumnIsCalled() throws Exception {
      assertThat(post(Lines.of(row(Table.EVENT, "named")))).isEqualTo(204);
      awaitApplied();
      assertThat(
              ask("select timestamp as \"when\", max(timestamp) from event where run = 'named' -- so")
                  .rows())
          .containsExactly(List.of(NOON.toString(), NOON.toString()));
    }

    @Test
    void tellWhichStatementsHaveNone() throws Exception {
      assertThat(ask("show tables").rows()).hasSize(Table.values().length);
      assertThat(ask("explain select * from sample").rows()).isNotEmpty();
      assertThat(ask("select * from run where 1 = 2").rows()).isEmpty();
    }

    @Test
    void tellNumbersTruthsTextsAndNothingApart() throws Exception {
      var kinds = new ArrayList<Cell.Kind>();
      reader()
          .ask(
              "select 1, 1.5, 'x', true, null, 0.0/0.0, now()",
              new RowListener() {
                @Override
                public void columns(List<String> names) {}

                @Override
                public boolean row(List<Cell> cells) {
                  cells.forEach(cell -> kinds.add(cell.kind()));
                  return true;
                }
              });
      assertThat(kinds)
          .containsExactly(
              Cell.Kind.NUMBER,
              Cell.Kind.NUMBER,
              Cell.Kind.TEXT,
              Cell.Kind.TRUTH,
              Cell.Kind.NOTHING,
              Cell.Kind.NOTHING,
              Cell.Kind.TEXT);
    }

    @Test
    void endWhenTheListenerHasEnough() throws Exception {
      var seen = new ArrayList<String>();
      reader()
          .ask(
              "select x from long_sequence(1000000000000)",
              new RowListener() {
                @Override
                public void columns(List<String> names) {}

                @Override
                public boolean row(List<Cell> cells) {
                  seen.add(cells.getFirst().text());
                  return seen.size() < 5000;
                }
              });
      assertThat(seen).hasSize(5000).endsWith("5000");
    }
  }

  @Nested
  class WrongStatements {
    @Test
    void showWhereTheyAreWrong() {
      assertThatThrownBy(() -> ask("select count()\nfrom sample\nwhere chanel = 'psu.voltage'"))
          .isInstanceOf(WrongSql.class)
          .hasMessage(
              """
              Invalid column: chanel, at character 34
                where chanel = 'psu.voltage'
                      ^"""
                  .stripTrailing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"selct 1", "", ";", "select * from nosuch", "select ? from run"})
    void areTold(String sql) {
      assertThatThrownBy(() -> ask(sql)).isInstanceOf(WrongSql.class);
    }
  }

  @Test
  void listensOnThisMachineOnly() throws Exception {
    for (var address :
        (Iterable<NetworkInterface>) NetworkInterface.networkInterfaces()::iterator) {
      address.inetAddresses().filter(each -> !each.isLoopbackAddress()).forEach(this::assertDeaf);
    }
    assertThat(ask("select 1").only()).isEqualTo("1");
  }

  private void assertDeaf(java.net.InetAddress address) {
    for (int port : List.of(ports.http(), ports.sql())) {
      assertThatThrownBy(
              () -> {
                try (var socket = new Socket()) {
                  socket.connect(new InetSocketAddress(address, port), 1000);
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void syncsEachCommit() throws Exception {
    assertThat(
            ask("select value from (show parameters) where property_path = 'cairo.commit.mode'")
                .only())
        .isEqualTo("sync");
  }

  @Test
  void opensATableOfAnEarlierReleaseWithEveryColumnAndKey() throws Exception {
    var missing = "ALTER TABLE \"region\" DROP COLUMN \"to_s\"";
    try (var connection = reader().connect(User.TERRELLA);
        var statement = connection.createStatement()) {
      statement.execute(missing);
      statement.execute("ALTER TABLE \"region\" DEDUP ENABLE UPSERT KEYS(timestamp, run)");
    }
    awaitApplied();
    database.close();
    database = Database.open(folder, ports);
    assertThat(post(Lines.of(row(Table.REGION, "anew")))).isEqualTo(204);
    awaitApplied();
    assertThat(ask("select to_s from region where run = 'anew'").only()).isEqualTo("1.5");
    assertThat(ask("select count() from table_columns('region') where upsertKey").only())
        .isEqualTo("4");
  }

  /** A row with something in every column. */
  private static Row row(Table table, String run) {
    var cells = new HashMap<String, Object>();
    for (var column : table.columns()) {
      cells.put(
          column.name(),
          switch (column.type()) {
            case TAG -> column.name().equals("run") ? run : "tag-" + column.name();
            case NUMBER -> 1.5;
            case INTEGER -> 9_007_199_254_740_993L;
            case TEXT -> "Text, with = signs";
          });
    }
    return new Row(table, NOON, cells);
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>();
    cells.add(row.utc().toString());
    row.cells().values().forEach(cell -> cells.add(cell.toString()));
    return cells;
  }
}
