package org.terrella.telemetry.influx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.terrella.telemetry.influx.ScriptedDatabase.Mood;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.journal.Samples;
import org.terrella.telemetry.time.Deadline;

class ShipperTest {
  private static final RunTags TAGS = new RunTags("r1", "sim", "SN-0001");
  private static final String COUNT =
      " q=SELECT count(\"seq\") FROM \"sample\" WHERE \"run\" = 'r1'";

  private final ScriptedDatabase database;
  @TempDir private Path run;

  ShipperTest() throws IOException {
    database = new ScriptedDatabase("v2.7.4");
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Says what became of the samples, whoever counted them. */
  private static Consumer<Shipped> is(long sent, long dead, long unsent) {
    return shipped ->
        assertThat(List.of(shipped.sent(), shipped.dead(), shipped.unsent()))
            .containsExactly(sent, dead, unsent);
  }

  private static Deadline soon() {
    return Deadline.after(Duration.ofSeconds(20));
  }

  private Path folder() {
    return run.resolve("journal");
  }

  /** Journals so many samples, while they are shipped. */
  private Shipper shipping(long first, long samples, String url) throws IOException {
    var target = InfluxTarget.parse(url, Map.of());
    try (var journal = Journal.open(folder())) {
      var shipper = Shipper.start(journal, folder(), run, TAGS, target);
      LongStream.range(first, first + samples).mapToObj(Samples::volts).forEach(journal::sampled);
      return shipper;
    }
  }

  private Shipped ship(long first, long samples, String query) throws Exception {
    return shipping(first, samples, database.url() + query).finish(soon());
  }

  private Shipped ship(long samples) throws Exception {
    return ship(0, samples, "?org=o&bucket=b");
  }

  private Shipped reship() throws Exception {
    return new Reshipping(run, InfluxTarget.parse(database.url() + "?org=o&bucket=b", Map.of()))
        .samples(folder(), TAGS, soon());
  }

  private List<String> deadLetters() throws IOException {
    return Files.readAllLines(run.resolve("dead.lp"));
  }

  @Test
  void storesEverySampleOnce() throws Exception {
    assertThat(ship(25_000)).satisfies(is(25_000, 0, 0));
    assertThat(database.stored()).hasSize(25_000);
    assertThat(database.requests()).endsWith("/query?db=b" + COUNT);
    assertThat(database.requests().subList(0, database.requests().size() - 1))
        .allSatisfy(
            request ->
                assertThat(request)
                    .startsWith("/api/v2/write?")
                    .contains("org=o", "bucket=b", "precision=ns"));
    assertThat(run.resolve("dead.lp")).doesNotExist();
  }

  @Test
  void goesOnWhereAnEarlierOneEndedAndTellsOfBoth() throws Exception {
    ship(0, 10, "?org=o&bucket=b");
    long before = database.requests().size();
    assertThat(ship(10, 5, "?org=o&bucket=b")).satisfies(is(15, 0, 0));
    assertThat(database.stored()).hasSize(15);
    assertThat(database.requests()).hasSize((int) before + 2);
  }

  @Test
  void shipsEverythingWhereNothingCanBeRemembered() throws Exception {
    var target = InfluxTarget.parse(database.url() + "?org=o&bucket=b", Map.of());
    var cursor = Bookmark.of(run, target.toString()).file();
    Files.createDirectory(cursor.resolveSibling(cursor.getFileName() + ".new"));
    assertThat(ship(25_000)).satisfies(is(25_000, 0, 0));
    assertThat(database.stored()).hasSize(25_000);
  }

  @Test
  void beginsAgainForAnotherTarget() throws Exception {
    ship(0, 10, "?org=o&bucket=b");
    assertThat(ship(10, 5, "?org=o&bucket=c")).satisfies(is(15, 0, 0));
    assertThat(ship(15, 1, "?org=o&bucket=b")).satisfies(is(16, 0, 0));
  }

  @Test
  void beginsAgainWhenItsBookmarkMakesNoSense() throws Exception {
    ship(10);
    try (var files = Files.list(run)) {
      var bookmark =
          files.filter(file -> file.toString().endsWith(".cursor")).findFirst().orElseThrow();
      Files.writeString(bookmark, Files.readString(bookmark).replaceFirst("1 \\d+", "7 7"));
    }
    assertThat(ship(10, 5, "?org=o&bucket=b")).satisfies(is(15, 0, 0));
  }

  @Test
  void writesToVersion1WhenToldADatabase() throws Exception {
    assertThat(ship(0, 3, "?db=lab").sent()).isEqualTo(3);
    assertThat(database.requests())
        .containsExactly(
            "/query?db=lab q=CREATE DATABASE \"lab\"",
            "/write?precision=n&db=lab",
            "/query?db=lab" + COUNT);
  }

  @Nested
  class WhenTheTargetNamesNothing {
    @Test
    void usesTheSecondInterfaceOfANewServer() throws Exception {
      ship(0, 1, "");
      assertThat(database.requests())
          .containsExactly(
              "/ping ",
              "/api/v2/write?org=terrella&bucket=terrella&precision=ns",
              "/query?db=terrella" + COUNT);
    }

    @Test
    void usesTheFirstInterfaceOfAnOldServer() throws Exception {
      try (var old = new ScriptedDatabase("1.6.7~rc0")) {
        assertThat(shipping(0, 1, old.url()).finish(soon()).sent()).isEqualTo(1);
        assertThat(old.requests())
            .containsExactly(
                "/ping ",
                "/query?db=terrella q=CREATE DATABASE \"terrella\"",
                "/write?precision=n&db=terrella",
                "/query?db=terrella" + COUNT);
      }
    }
  }

  @Nested
  class WhenTheDatabaseIsInTrouble {
    @ParameterizedTest
    @EnumSource(
        value = Mood.class,
        names = {"HANG", "STORE", "TOO_LARGE"},
        mode = EnumSource.Mode.EXCLUDE)
    void triesAgainUntilItIsOver(Mood mood) throws Exception {
      database.will(mood, mood);
      assertThat(ship(100)).satisfies(is(100, 0, 0));
      assertThat(database.stored()).hasSize(100);
      assertThat(run.resolve("dead.lp")).doesNotExist();
    }

    @Test
    void sendsLessAtOnceWhenItWasTooMuch() throws Exception {
      database.will(Mood.TOO_LARGE, Mood.TOO_LARGE);
      assertThat(ship(100)).satisfies(is(100, 0, 0));
      assertThat(database.stored()).hasSize(100);
    }

    @Test
    void findsTheLinesThatItWillNeverTake() throws Exception {
      database.refuse("value=41,");
      assertThat(ship(500)).satisfies(is(499, 1, 0));
      assertThat(database.stored()).hasSize(499);
      assertThat(deadLetters())
          .hasSize(2)
          .satisfies(lines -> assertThat(lines.getFirst()).startsWith("# http://127.0.0.1:"))
          .satisfies(lines -> assertThat(lines.getLast()).contains(" value=41,"));
    }

    @Test
    void findsTheLineOverWhichItBreaks() throws Exception {
      database.breakOver("value=41,");
      assertThat(ship(500)).satisfies(is(499, 1, 0));
      assertThat(database.stored()).hasSize(499);
      assertThat(deadLetters().getLast()).contains(" value=41,");
    }

    @Test
    void doesNotWaitForAnAnswerBeyondTheDeadline() throws Exception {
      database.will(Mood.HANG);
      var shipper = shipping(0, 10, database.url() + "?org=o&bucket=b");
      assertThat(shipper.finish(Deadline.after(Duration.ofMillis(300)))).satisfies(is(0, 0, 10));
    }

    @Test
    void saysWhatTheTroubleIs() throws Exception {
      database.will(Mood.DENIED, Mood.DENIED, Mood.HANG);
      var shipper = shipping(0, 10, database.url() + "?org=o&bucket=b");
      var shipped = shipper.finish(Deadline.after(Duration.ofMillis(900)));
      assertThat(shipped.trouble()).startsWith(database.url() + " V2").contains("401");
      assertThat(shipper.trouble()).contains(shipped.trouble());
      assertThat(shipped.words()).contains("10 NOT SHIPPED").endsWith(shipped.trouble());
    }

    @Test
    void givesUpAtTheDeadlineAndSaysWhatIsUnsent() throws Exception {
      database.close();
      var shipper = shipping(0, 6_000, database.url());
      assertThat(shipper.finish(Deadline.after(Duration.ofMillis(50)))).satisfies(is(0, 0, 6_000));
    }
  }

  @Nested
  class WhenTheDatabaseCanCount {
    @Test
    void hasItConfirm() throws Exception {
      database.learnToCount();
      var shipped = ship(7_000);
      assertThat(shipped.confirmed()).hasValue(7_000);
      assertThat(shipped.isWhole()).isTrue();
      assertThat(shipped.words()).isEqualTo("7000 shipped, all confirmed by the database");
    }

    @Test
    void shipsEverythingOnceMoreWhenItHasLostSome() throws Exception {
      database.learnToCount();
      database.lose(300);
      var shipped = ship(1_000);
      assertThat(shipped).satisfies(is(1_000, 0, 0));
      assertThat(shipped.confirmed()).hasValue(1_000);
      assertThat(shipped.rewound()).isEqualTo(1);
      assertThat(database.stored()).hasSize(1_000);
    }

    @Test
    void buriesNothingTwiceWhenEverythingIsShippedAgain() throws Exception {
      database.learnToCount();
      database.refuse("value=41,");
      database.lose(5);
      var shipped = ship(100);
      assertThat(shipped).satisfies(is(99, 1, 0));
      assertThat(shipped.rewound()).isEqualTo(1);
      assertThat(deadLetters()).hasSize(2);
    }

    @Test
    void looksAtOnceWhetherAllIsThereAfterACrash() throws Exception {
      database.learnToCount();
      ship(500);
      crash();
      database.lose(200);
      var shipped = ship(500, 10, "?org=o&bucket=b");
      assertThat(shipped).satisfies(is(510, 0, 0));
      assertThat(shipped.rewound()).isEqualTo(1);
      assertThat(database.stored()).hasSize(510);
    }

    /** Leaves the bookmark as a shipper does that is killed. */
    private void crash() throws IOException {
      try (var files = Files.list(run)) {
        var bookmark =
            files.filter(file -> file.toString().endsWith(".cursor")).findFirst().orElseThrow();
        Files.writeString(bookmark, Files.readString(bookmark).replace(" clean ", " open "));
      }
    }
  }

  @Nested
  class WhenTheRunIsOver {
    @Test
    void shipsWhatIsLeftAndNothingTwice() throws Exception {
      database.will(Mood.HANG);
      var shipper = shipping(0, 10, database.url() + "?org=o&bucket=b");
      shipper.finish(Deadline.after(Duration.ofMillis(100)));
      assertThat(reship()).satisfies(is(10, 0, 0));
      assertThat(reship()).satisfies(is(10, 0, 0));
      assertThat(database.stored()).hasSize(10);
    }

    @Test
    void shipsUpToTheLastSampleThatIsWhole() throws Exception {
      ship(10);
      var segment = folder().resolve("00000001.journal");
      try (var file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
        file.truncate(file.size() - 5);
      }
      new Reshipping(run, InfluxTarget.parse(database.url() + "?org=o&bucket=b", Map.of()))
          .forget();
      assertThat(reship()).satisfies(is(9, 0, 0));
    }
  }
}
