package org.terrella.telemetry.influx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.telemetry.influx.ScriptedDatabase.Mood;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.journal.Samples;
import org.terrella.telemetry.time.Deadline;

class ShipperTest {
  private static final RunTags TAGS = new RunTags("r1", "sim", "SN-0001");

  private final ScriptedDatabase database;
  @TempDir private Path run;

  ShipperTest() throws IOException {
    database = new ScriptedDatabase("v2.7.4");
  }

  @AfterEach
  void close() {
    database.close();
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

  @Test
  void storesEverySampleOnce() throws Exception {
    assertThat(ship(12_000)).isEqualTo(new Shipped(12_000, 0, 0));
    assertThat(database.stored()).hasSize(12_000);
    assertThat(database.requests())
        .allSatisfy(
            request ->
                assertThat(request)
                    .startsWith("/api/v2/write?")
                    .contains("org=o", "bucket=b", "precision=ns"));
    assertThat(run.resolve("dead.lp")).doesNotExist();
  }

  @Test
  void goesOnWhereAnEarlierOneEnded() throws Exception {
    ship(0, 10, "?org=o&bucket=b");
    assertThat(ship(10, 5, "?org=o&bucket=b")).isEqualTo(new Shipped(5, 0, 0));
    assertThat(database.stored()).hasSize(15);
  }

  @Test
  void beginsAgainForAnotherTarget() throws Exception {
    ship(0, 10, "?org=o&bucket=b");
    assertThat(ship(10, 5, "?org=o&bucket=c")).isEqualTo(new Shipped(15, 0, 0));
  }

  @Test
  void writesToVersion1WhenToldADatabase() throws Exception {
    assertThat(ship(0, 3, "?db=lab").sent()).isEqualTo(3);
    assertThat(database.requests())
        .containsExactly("/query q=CREATE+DATABASE+%22lab%22", "/write?db=lab&precision=n");
  }

  @Nested
  class WhenTheTargetNamesNothing {
    @Test
    void usesTheSecondInterfaceOfANewServer() throws Exception {
      ship(0, 1, "");
      assertThat(database.requests()).hasSize(2).first().asString().startsWith("/ping");
      assertThat(database.requests().getLast()).contains("/api/v2/write", "bucket=terrella");
    }

    @Test
    void usesTheFirstInterfaceOfAnOldServer() throws Exception {
      try (var old = new ScriptedDatabase("1.6.7~rc0")) {
        assertThat(shipping(0, 1, old.url()).finish(soon()).sent()).isEqualTo(1);
        assertThat(old.requests())
            .containsExactly(
                "/ping ",
                "/query q=CREATE+DATABASE+%22terrella%22",
                "/write?db=terrella&precision=n");
      }
    }
  }

  @Nested
  class WhenTheDatabaseIsInTrouble {
    @Test
    void triesAgainUntilItIsBack() throws Exception {
      database.will(Mood.UNAVAILABLE, Mood.HANG_UP, Mood.UNAVAILABLE);
      assertThat(ship(100)).isEqualTo(new Shipped(100, 0, 0));
      assertThat(database.stored()).hasSize(100);
    }

    @Test
    void changesNothingByStoringTwice() throws Exception {
      database.will(Mood.STORE_THEN_HANG_UP);
      assertThat(ship(100)).isEqualTo(new Shipped(100, 0, 0));
      assertThat(database.stored()).hasSize(100);
    }

    @Test
    void sendsLessAtOnceWhenItWasTooMuch() throws Exception {
      database.will(Mood.TOO_LARGE, Mood.TOO_LARGE);
      assertThat(ship(100)).isEqualTo(new Shipped(100, 0, 0));
    }

    @Test
    void findsTheLinesThatItWillNeverTake() throws Exception {
      database.refuse("value=41.0");
      assertThat(ship(500)).isEqualTo(new Shipped(499, 1, 0));
      assertThat(database.stored()).hasSize(499);
      assertThat(Files.readAllLines(run.resolve("dead.lp")))
          .hasSize(2)
          .satisfies(lines -> assertThat(lines.getFirst()).startsWith("# http://127.0.0.1:"))
          .satisfies(lines -> assertThat(lines.getLast()).contains(" value=41.0 "));
    }

    @Test
    void doesNotWaitForAnAnswerBeyondTheDeadline() throws Exception {
      database.will(Mood.HANG);
      var shipper = shipping(0, 10, database.url() + "?org=o&bucket=b");
      assertThat(shipper.finish(Deadline.after(Duration.ofMillis(300))))
          .isEqualTo(new Shipped(0, 0, 10));
    }

    @Test
    void saysWhatTheTroubleIs() throws Exception {
      database.will(Mood.UNAVAILABLE, Mood.UNAVAILABLE, Mood.HANG);
      var shipper = shipping(0, 10, database.url() + "?org=o&bucket=b");
      shipper.finish(Deadline.after(Duration.ofMillis(600)));
      assertThat(shipper.trouble().orElse("")).startsWith(database.url() + " V2");
    }

    @Test
    void givesUpAtTheDeadlineAndSaysWhatIsUnsent() throws Exception {
      database.close();
      var shipper = shipping(0, 6_000, database.url());
      assertThat(shipper.finish(Deadline.after(Duration.ofMillis(50))))
          .isEqualTo(new Shipped(0, 0, 6_000));
    }
  }
}
