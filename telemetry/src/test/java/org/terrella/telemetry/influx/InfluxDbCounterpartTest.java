package org.terrella.telemetry.influx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrella.telemetry.journal.Samples.STATE;
import static org.terrella.telemetry.journal.Samples.VOLTAGE;
import static org.terrella.telemetry.journal.Samples.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.time.Deadline;

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
      assertThat(shipped).isEqualTo(new Shipped(journal.samples(), 0, 0));
      assertThat(target.count("it's run 1")).isEqualTo(20_009);
      assertThat(target.count("another run")).isZero();
    }
  }

  @Test
  void makesTheDatabaseThatItIsToldAndCountsThere() throws Exception {
    try (var influx = InfluxServer.start(server)) {
      var target = InfluxTarget.parse(influx.url() + "?db=the lab".replace(" ", "%20"), Map.of());
      assertThat(ship(target, "r2", samples().subList(0, 10))).isEqualTo(new Shipped(10, 0, 0));
      assertThat(target.count("r2")).isEqualTo(10);
    }
  }
}
