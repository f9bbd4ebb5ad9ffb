package org.terrella.telemetry.influx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrella.telemetry.journal.Samples.STATE;
import static org.terrella.telemetry.journal.Samples.VOLTAGE;
import static org.terrella.telemetry.journal.Samples.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.table.Row;
import org.terrella.telemetry.table.Table;
import org.terrella.telemetry.time.Deadline;
import tools.jackson.databind.json.JsonMapper;

/** Ships to the InfluxDB 1.6.7 that Debian has. */
@Tag("counterpart")
class InfluxDbCounterpartTest {
  @TempDir private Path server;
  @TempDir private Path run;

  private static List<Sample> samples() {
    var samples = new ArrayList<Sample>();
    for (int i = 0; i < 20_000; i++) {
      samples.add(sample(VOLTAGE, i, new Reading.Value(28 + i * 1e-7)));
    }
    var odd =
        List.of(
            new Reading.Text("on"),
            new Reading.Text("say \"hi\", a=b \\ and\nbye\\"),
            new Reading.Text(""),
            new Reading.Text("ends in a backslash \\"),
            new Reading.Value(Double.NaN),
            new Reading.Value(Double.POSITIVE_INFINITY),
            new Reading.Value(Double.MIN_VALUE),
            new Reading.Value(-1e300),
            new Reading.Missing("psu: MEAS:VOLT? answered \"5,0\""));
    for (int i = 0; i < odd.size(); i++) {
      samples.add(sample(STATE, i, odd.get(i)));
    }
    return samples;
  }

  private Shipped ship(InfluxTarget target, String id, List<Sample> samples) throws Exception {
    var tags = new RunTags(id, "a bench, with=signs", "SN-0001");
    return shipping(target, tags, samples).finish(Deadline.after(Duration.ofSeconds(60)));
  }

  private Shipper shipping(InfluxTarget target, RunTags tags, List<Sample> samples)
      throws IOException {
    var folder = run.resolve("journal");
    try (var journal = Journal.open(folder)) {
      var shipper = Shipper.start(journal, folder, run, tags, target);
      samples.forEach(journal::sampled);
      return shipper;
    }
  }

  @Test
  void holdsARowForEverySampleInTheJournal() throws Exception {
    try (var influx = InfluxServer.start(server)) {
      var target = InfluxTarget.parse(influx.url(), Map.of());
      var shipped = ship(target, "it's run 1", samples());
      var journal = JournalReader.read(run.resolve("journal"), sample -> {});
      assertThat(shipped)
          .isEqualTo(
              new Shipped(journal.samples(), 0, 0, OptionalLong.of(journal.samples()), 0, ""));
      assertThat(target.count("it's run 1")).isEqualTo(20_009);
      assertThat(target.count("another run")).isZero();
    }
  }

  @Test
  void makesTheDatabaseThatItIsToldAndCountsThere() throws Exception {
    try (var influx = InfluxServer.start(server)) {
      var target = InfluxTarget.parse(influx.url() + "?db=the lab".replace(" ", "%20"), Map.of());
      assertThat(ship(target, "r2", samples().subList(0, 10)).confirmed()).hasValue(10);
      assertThat(target.count("r2")).isEqualTo(10);
    }
  }

  @Test
  void keepsEveryTextAsItWas() throws Exception {
    var texts =
        List.of(
            " ",
            "say \"hi\", a=b \\ and \\n",
            "\"",
            "\\",
            "\\\"",
            "ends in a backslash \\",
            "ä€ 温度 🚀 \t\u2028",
            "x".repeat(100_000),
            "");
    try (var influx = InfluxServer.start(server)) {
      var target = InfluxTarget.parse(influx.url(), Map.of());
      var samples = new ArrayList<Sample>();
      for (var text : texts) {
        samples.add(sample(STATE, samples.size(), new Reading.Text(text)));
      }
      assertThat(ship(target, "texts", samples).confirmed()).hasValue(texts.size());
      var answer = new Questions(target).influxQl("SELECT text, seq FROM sample");
      var rows = new JsonMapper().readTree(answer.body()).findPath("values");
      assertThat(rows.valueStream().map(row -> row.path(1).asString()))
          .containsExactlyElementsOf(texts);
    }
  }

  @Test
  void keepsEveryNumberToTheLastBit() throws Exception {
    var numbers = List.of(0.1, 1 / 3.0, -2251799.813685248, 1e-300, 9e15, 1e22, -0.25);
    try (var influx = InfluxServer.start(server)) {
      var target = InfluxTarget.parse(influx.url(), Map.of());
      var samples = new ArrayList<Sample>();
      for (var number : numbers) {
        samples.add(sample(VOLTAGE, samples.size(), new Reading.Value(number)));
      }
      assertThat(ship(target, "bits", samples).confirmed()).hasValue(numbers.size());
      var answer = new Questions(target).influxQl("SELECT value FROM sample");
      var rows = new JsonMapper().readTree(answer.body()).findPath("values");
      assertThat(rows.valueStream().map(row -> row.path(1).asDouble()))
          .containsExactlyElementsOf(numbers);
    }
  }

  @Test
  void shipsTheRowsOfAnotherTable() throws Exception {
    try (var influx = InfluxServer.start(server)) {
      var target = InfluxTarget.parse(influx.url(), Map.of());
      var noon = Instant.parse("2026-03-20T12:00:00.000000001Z");
      Map<String, Object> cells =
          Map.of("run", "r 1", "kind", "step, started", "title", "say \"hi\"", "seq", 3L);
      var rows = List.of(new Row(Table.EVENT, noon, cells));
      assertThat(new Reshipping(run, target).rows(rows, Deadline.after(Duration.ofSeconds(60))))
          .isEqualTo(new Shipped(1, 0, 0));
      var answer = new Questions(target).influxQl("SELECT kind, title, seq FROM event");
      assertThat(answer.body()).contains("\"step, started\",\"say \\\"hi\\\"\",3");
    }
  }
}
