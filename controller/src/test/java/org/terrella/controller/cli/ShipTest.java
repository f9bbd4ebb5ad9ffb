package org.terrella.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrella.controller.cli.Typed.terrella;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Recorder;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.time.ScaledClock;

class ShipTest {
  @TempDir private Path folder;
  private Path run;

  /** What a run leaves whose controller was killed. */
  @BeforeEach
  void killedRun() throws IOException {
    run = Files.createDirectory(folder.resolve("20260320-120000-short-SN-7"));
    try (var journal = Journal.open(run.resolve("journal"))) {
      var recorder = new Recorder(new ScaledClock(1), List.of(journal));
      for (int i = 0; i < 20; i++) {
        recorder.record(Channel.number("psu.voltage", "V"), i);
      }
    }
    Files.writeString(
        run.resolve("run.json"),
        """
        {"run": "20260320-120000-short-SN-7", "bench": "simulated", "board": "SN-7",
         "started": "2026-03-20T12:00:00Z", "speed": 1.0, "mission": "suncatcher",
         "procedure": {"name": "short", "revision": 1, "title": "Short"}, "criteria": []}
        """);
    Files.createFile(run.resolve("events.jsonl"));
  }

  @Test
  void shipsARunThatWasKilledAndCounts() throws IOException {
    try (var database = LineServer.willing()) {
      var typed = terrella("ship", run, "--influx", database.url());
      assertThat(typed.output())
          .contains("20260320-120000-short-SN-7: 20 samples in the journal")
          .contains("samples: 20 accepted, not confirmed, 0 dead, 0 not shipped");
      assertThat(typed.status()).isEqualTo(Exit.PASS);
      assertThat(database.lines())
          .filteredOn(line -> line.startsWith("sample,"))
          .hasSize(20)
          .allSatisfy(
              line ->
                  assertThat(line)
                      .startsWith(
                          "sample,run=20260320-120000-short-SN-7,bench=simulated,board=SN-7,"));
    }
  }

  @Test
  void shipsToEveryDatabaseThatIsNamed() throws IOException {
    try (var one = LineServer.willing();
        var other = LineServer.refusing()) {
      var typed = terrella("ship", run, "--influx", one.url(), "--influx", other.url());
      assertThat(typed.output()).contains("20 accepted", "0 accepted, not confirmed, 20 dead");
      assertThat(typed.status()).isEqualTo(Exit.ERROR);
      assertThat(Files.readAllLines(run.resolve("dead.lp")))
          .filteredOn(line -> line.startsWith("sample,"))
          .hasSize(20);
    }
  }

  @Test
  void shipsNothingTwiceUnlessItIsTold() throws IOException {
    try (var database = LineServer.willing();
        var emptied = LineServer.willing()) {
      terrella("ship", run, "--influx", database.url());
      assertThat(terrella("ship", run, "--influx", database.url()).output())
          .contains("20 accepted");
      assertThat(emptied.lines()).isEmpty();
      assertThat(terrella("ship", run, "--influx", database.url(), "--again").output())
          .contains("20 accepted");
    }
  }

  @Test
  void givesUpWhenNobodyIsThereAndSaysWhy() {
    var typed = terrella("ship", run, "--influx", "http://127.0.0.1:1?bucket=b", "--patience", "3");
    assertThat(typed.output()).contains("20 not shipped").contains("Failed to connect");
    assertThat(typed.status()).isEqualTo(Exit.ERROR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --influx ftp://here                               | ftp://here
          --influx http://ann:hush@here                     | TERRELLA_INFLUX_PASSWORD
          --influx http://here --patience 0                 | --patience 0
          --influx http://here --influx-ca nosuch.pem       | nosuch.pem
          --again                                           | --influx
          """)
  void refusesWrongUsageAndRepeatsNoPassword(String words, String said) {
    var line = (run + " " + words).split(" +");
    var typed = terrella(Stream.concat(Stream.of("ship"), Arrays.stream(line)).toArray());
    assertThat(typed.complaint()).contains(said).doesNotContain("hush").doesNotContain("\tat ");
    assertThat(typed.status()).isEqualTo(Exit.USAGE);
  }

  @Test
  void refusesADirectoryThatIsNoRun() throws IOException {
    assertRefused("holds no journal");
    Files.createDirectory(folder.resolve("journal"));
    assertRefused("holds neither run.json nor results.json");
  }

  private void assertRefused(String said) {
    var typed = terrella("ship", folder, "--influx", "http://127.0.0.1:1");
    assertThat(typed.complaint()).contains(said);
    assertThat(typed.status()).isEqualTo(Exit.USAGE);
  }

  @Nested
  class AtTheEndOfARun {
    private Typed run(LineServer database) throws IOException {
      var shortRun = new ShortRun(folder);
      return terrella(
          "run", shortRun.procedure(2), "--runs", shortRun.runs(), "--influx", database.url());
    }

    private String results() throws IOException {
      return Files.readString(new ShortRun(folder).directory().resolve("results.json"));
    }

    @Test
    void saysWhatTheDatabaseRefused() throws IOException {
      try (var database = LineServer.refusing()) {
        var typed = run(database);
        assertThat(typed.output()).contains("REFUSED by the database", "terrella ship");
        assertThat(results()).contains("\"dead\"", "\"unsent\" : 0", "REFUSED by the database");
      }
    }

    @Test
    void saysThatAllIsShippedThoughNotConfirmed() throws IOException {
      try (var database = LineServer.willing()) {
        var typed = run(database);
        assertThat(typed.output()).doesNotContain("REFUSED").doesNotContain("terrella ship");
        assertThat(results()).contains("\"unsent\" : 0", "not confirmed by the database");
        assertThat(database.lines()).isNotEmpty();
      }
    }
  }
}
