package org.terrella.telemetry.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.journal.Samples;

class CsvRowsTest {
  private static final String NAMES =
      "utc,bench_s,channel,unit,sequence,value,text,missing,device_utc\r\n";

  @TempDir private Path folder;

  private String csv(Sample... samples) throws IOException {
    try (var journal = Journal.open(folder)) {
      for (var sample : samples) {
        journal.sampled(sample);
      }
    }
    var out = new ByteArrayOutputStream();
    var csv = new CsvRows(out);
    JournalReader.rows(folder, csv);
    csv.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  private String line(Reading reading) throws IOException {
    return csv(Samples.sample(Samples.STATE, 0, reading))
        .substring(NAMES.length())
        .replace("2026-03-20T12:00:00.000000001Z,0.000000000,mains.power-state,,0,", "");
  }

  @Test
  void beginsWithTheNames() throws IOException {
    assertThat(csv()).isEqualTo(NAMES);
  }

  @Test
  void writesTimesToTheNanosecond() throws IOException {
    assertThat(csv(Samples.volts(12)))
        .isEqualTo(
            NAMES + "2026-03-20T12:00:01.200000001Z,1.200000000,psu.voltage,V,12,12.0,,,\r\n");
  }

  @Test
  void writesTheTimeOfTheDevice() throws IOException {
    var sample =
        new Sample(
            Samples.VOLTAGE,
            3,
            Duration.ofNanos(1),
            Instant.parse("2026-03-20T12:00:00Z"),
            Optional.of(Instant.parse("1969-12-31T23:59:59.999999999Z")),
            new Reading.Value(28));
    assertThat(csv(sample))
        .endsWith(
            "2026-03-20T12:00:00.000000000Z,0.000000001,psu.voltage,V,3,28.0,,,"
                + "1969-12-31T23:59:59.999999999Z\r\n");
  }

  @Test
  void keepsValueTextAndNoReadingApart() throws IOException {
    assertThat(line(new Reading.Value(0.1 + 0.2))).isEqualTo("0.30000000000000004,,,\r\n");
  }

  @Test
  void keepsNumbersThatAreNone() throws IOException {
    assertThat(line(new Reading.Value(Double.NaN))).isEqualTo("NaN,,,\r\n");
  }

  @Test
  void keepsAnEmptyTextApartFromNone() throws IOException {
    assertThat(line(new Reading.Text(""))).isEqualTo(",\"\",,\r\n");
  }

  @Test
  void keepsWhatWouldEndAFieldOrALine() throws IOException {
    assertThat(line(new Reading.Text("a,\"b\"\r\n€"))).isEqualTo(",\"a,\"\"b\"\"\r\n€\",,\r\n");
  }

  @Test
  void saysWhyThereIsNoReading() throws IOException {
    assertThat(line(new Reading.Missing("no answer"))).isEqualTo(",,\"no answer\",\r\n");
  }

  @Test
  void writesMoreThanItKeepsInMemory() throws IOException {
    var samples = new Sample[5000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = Samples.volts(i);
    }
    assertThat(csv(samples).lines()).hasSize(5001).last().asString().contains(",4999,4999.0,");
  }
}
