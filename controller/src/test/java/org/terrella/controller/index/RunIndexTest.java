package org.terrella.controller.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.controller.record.RunHead;
import org.terrella.controller.record.ScriptedRun;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.telemetry.influx.RunTags;
import org.terrella.telemetry.table.Row;
import org.terrella.telemetry.table.Table;

class RunIndexTest {
  private static final long NOON = Instant.parse("2026-01-01T12:00:00Z").toEpochMilli();

  @TempDir private Path folder;
  private List<Row> rows = List.of();

  @Nested
  class OfARunThatEnded {
    @BeforeEach
    void index() throws IOException {
      rows = RunIndex.rows(ScriptedRun.finished(folder).directory());
    }

    @Test
    void hasOneRowForTheRunAtItsStart() {
      assertThat(rowsOf(Table.RUN)).hasSize(1);
      assertThat(only(Table.RUN).utc()).isEqualTo("2026-01-01T12:00:00Z");
      assertThat(only(Table.RUN).cells())
          .containsEntry("procedure", "orbit")
          .containsEntry("verdict", "FAIL")
          .containsEntry("started_ms", NOON)
          .containsEntry("ended_ms", NOON + 7_100)
          .containsEntry("length_s", 71.0)
          .containsEntry("samples", 5L)
          .containsEntry("missed", 6L)
          .containsEntry("dropped", 4L)
          .containsEntry("gaps", 3L)
          .containsEntry("torn_bytes", 2L);
    }

    @Test
    void putsACriterionWhereItsWindowBegins() {
      Row bus = rowsOf(Table.CRITERION).getFirst();
      assertThat(bus.utc()).isEqualTo("2026-01-01T12:00:02Z");
      assertThat(bus.cells())
          .containsEntry("margin", -1.5)
          .containsEntry("worst_ms", NOON + 4_500)
          .containsEntry("from_ms", NOON + 2_000)
          .containsEntry("to_ms", NOON + 6_000);
    }

    @Test
    void leavesOutWhatACriterionDoesNotKnow() {
      Row quiet = rowsOf(Table.CRITERION).getLast();
      assertThat(quiet.cells())
          .containsEntry("verdict", "INCONCLUSIVE")
          .doesNotContainKeys("margin", "worst", "worst_ms", "low", "from_ms", "channel");
    }

    @Test
    void drawsALimitFromTheBeginningToTheEndOfItsWindow() {
      assertThat(rowsOf(Table.LIMIT))
          .extracting(Row::utc)
          .containsExactly(
              Instant.parse("2026-01-01T12:00:02Z"), Instant.parse("2026-01-01T12:00:06Z"));
      assertThat(rowsOf(Table.LIMIT))
          .allSatisfy(
              limit ->
                  assertThat(limit.cells())
                      .containsEntry("channel", "mains.voltage")
                      .containsEntry("unit", "V")
                      .containsEntry("low", 24.0)
                      .containsEntry("high", 34.0));
    }

    @Test
    void hasARowForEveryEventInTheOrderOfTheFile() {
      assertThat(rowsOf(Table.EVENT)).hasSize(14);
      assertThat(rowsOf(Table.EVENT).getFirst().utc()).isEqualTo("2026-01-01T12:00:00.100000007Z");
      assertThat(rowsOf(Table.EVENT).get(2).cells())
          .containsEntry("kind", "step.ended")
          .containsEntry("subject", "Boot")
          .containsEntry("title", "step ended: Boot, PASS")
          .containsEntry(
              "details", "{\"section\":\"setup\",\"number\":1,\"verdict\":\"PASS\",\"cause\":\"\"}")
          .containsEntry("bench_s", 10.0)
          .containsEntry("seq", 3L);
    }

    @Test
    void keepsTwoEventsOfOneKindAtOneInstantApart() {
      assertThat(rowsOf(Table.EVENT))
          .filteredOn(event -> "board.garbled".equals(event.cells().get("kind")))
          .extracting(Row::utc)
          .containsExactly(
              Instant.parse("2026-01-01T12:00:05Z"),
              Instant.parse("2026-01-01T12:00:05.000000001Z"));
    }

    @Test
    void knowsEveryRegion() {
      assertThat(rowsOf(Table.REGION))
          .extracting(RunIndexTest::region)
          .containsExactly(
              "step setup 1  Boot PASS 2.0..10.0",
              "step main 1  Infer FAIL 20.0..60.0",
              "penumbra penumbra 1 null 30.0..31.0",
              "umbra umbra 1 null 31.0..61.0",
              "fault freeze:psu@40 null 40.0..70.0",
              "fault bit-flip@41 null 41.0..41.0",
              "penumbra penumbra 1 null 61.0..62.0");
      assertThat(rowsOf(Table.REGION).getFirst().cells())
          .containsEntry("from_ms", NOON + 200)
          .containsEntry("to_ms", NOON + 1_000);
    }

    @Test
    void isTheSameEveryTime() throws IOException {
      assertThat(RunIndex.rows(new RunDirectory(folder))).isEqualTo(rows);
    }
  }

  @Nested
  class OfARunThatWasKilled {
    @BeforeEach
    void index() throws IOException {
      rows = RunIndex.rows(ScriptedRun.killed(folder).directory());
    }

    @Test
    void isUnfinished() {
      assertThat(only(Table.RUN).cells())
          .containsEntry("verdict", "UNFINISHED")
          .containsEntry("title", "An orbit")
          .containsEntry("ended_ms", NOON + 5_000)
          .containsEntry("length_s", 50.0)
          .containsEntry("samples", 5L)
          .containsEntry("missed", 2L)
          .doesNotContainKey("dropped");
    }

    @Test
    void stillKnowsWhatItWasToBeJudgedBy() {
      assertThat(only(Table.CRITERION).cells())
          .containsEntry("criterion", "bus")
          .containsEntry("verdict", "UNFINISHED")
          .containsEntry("from_ms", NOON + 2_000)
          .containsEntry("to_ms", NOON + 5_000)
          .containsEntry("source", "a data sheet");
      assertThat(rowsOf(Table.LIMIT)).hasSize(2);
    }

    @Test
    void leavesOutTheEventThatWasTornOff() {
      assertThat(rowsOf(Table.EVENT)).hasSize(10);
    }

    @Test
    void endsWhatWasGoingOnWithItsLastEvent() {
      assertThat(rowsOf(Table.REGION))
          .extracting(RunIndexTest::region)
          .contains(
              "step main 1  Infer UNFINISHED 20.0..50.0",
              "umbra umbra 1 null 31.0..50.0",
              "fault freeze:psu@40 null 40.0..50.0");
    }

    @Test
    void isTheSameEveryTime() throws IOException {
      assertThat(RunIndex.rows(new RunDirectory(folder))).isEqualTo(rows);
    }
  }

  @Nested
  class TheHeadOfARun {
    @Test
    void isKnownWhetherItEndedOrNot() throws IOException {
      RunHead head = RunHead.read(ScriptedRun.killed(folder).directory());
      assertThat(head.tags()).isEqualTo(new RunTags("r-1", "simulated", "SN-7"));
      assertThat(head.speed()).isEqualTo(10);
      assertThat(head.utc(25)).isEqualTo("2026-01-01T12:00:02.500Z");
    }

    @Test
    void isFoundInTheResultsOfARunThatWroteNoHead() throws IOException {
      var run = ScriptedRun.finished(folder);
      Files.delete(run.directory().head());
      assertThat(RunHead.read(run.directory()).tags().run()).isEqualTo("r-1");
    }

    @Test
    void isMissedByName() {
      assertThat(RunHead.isIn(new RunDirectory(folder))).isFalse();
      assertThatThrownBy(() -> RunHead.read(new RunDirectory(folder)))
          .hasMessageContaining("results.json");
    }
  }

  private List<Row> rowsOf(Table table) {
    return rows.stream().filter(row -> row.table() == table).toList();
  }

  private Row only(Table table) {
    assertThat(rowsOf(table)).hasSize(1);
    return rowsOf(table).getFirst();
  }

  private static String region(Row row) {
    Map<String, Object> cells = row.cells();
    return "%s %s %s %s..%s"
        .formatted(
            cells.get("kind"),
            cells.get("title"),
            cells.get("verdict"),
            cells.get("from_s"),
            cells.get("to_s"));
  }
}
