package org.terrella.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrella.controller.cli.Typed.terrella;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrella.controller.Terrella;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.columnar.SampleFile;
import org.terrella.telemetry.journal.Journal;

class ExportTest {
  private static final Channel VOLTAGE = Channel.number("psu.voltage", "V");
  private static final Channel CURRENT = Channel.number("psu.current", "A");
  private static final int SAMPLES = 3_000;

  @TempDir private Path folder;
  private Path run = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void record() throws IOException {
    run = Files.createDirectory(folder.resolve("run-1"));
    file = folder.resolve("out");
    record(0);
    Files.writeString(run.resolve("results.json"), "{\"bench\": \"sim\", \"board\": \"SN-7\"}");
  }

  /** Two channels, ten samples a second, numbered from somewhere. */
  private void record(long first) throws IOException {
    try (var journal = Journal.open(run.resolve("journal"))) {
      for (long i = first; i < first + SAMPLES / 2; i++) {
        journal.sampled(sample(VOLTAGE, i));
        journal.sampled(sample(CURRENT, i));
      }
    }
  }

  private static Sample sample(Channel channel, long sequence) {
    var bench = Duration.ofMillis(100).multipliedBy(sequence);
    return new Sample(
        channel,
        sequence,
        bench,
        Instant.parse("2026-03-20T12:00:00Z").plus(bench),
        new Reading.Value(sequence));
  }

  private static Typed export(Object... words) {
    return terrella(Stream.concat(Stream.of("export"), Stream.of(words)).toArray());
  }

  private void assertNothingIsLeft() throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(run);
    }
  }

  @Nested
  class ToAFile {
    @Test
    void writesEverySampleAsCsv() throws IOException {
      var typed = export(run, "--format", "csv", "--output", file);

      assertThat(typed.complaint()).isEmpty();
      assertThat(typed.status()).isEqualTo(Exit.PASS);
      assertThat(Files.readAllLines(file))
          .hasSize(SAMPLES + 1)
          .contains("2026-03-20T12:00:00.300000000Z,0.300000000,psu.current,A,3,3.0,,,");
    }

    @Test
    void writesLinesWithTheTagsOfTheRun() throws IOException {
      export(run, "--format", "lp", "--output", file);
      assertThat(Files.readAllLines(file))
          .hasSize(SAMPLES)
          .first()
          .asString()
          .startsWith(
              "sample,run=run-1,bench=sim,board=SN-7,device=psu,channel=psu.voltage,unit=V ");
    }

    @Test
    void writesParquet() throws IOException {
      var typed = export(run, "--format", "parquet", "--output", file);
      assertThat(typed.output()).startsWith(file + ": " + SAMPLES + " samples, ");
      assertThat(SampleFile.rows(file, _ -> {})).isEqualTo(SAMPLES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "lp", "parquet"})
    void leavesOnlyThatFile(String format) throws IOException {
      export(run, "--format", format, "--output", file);
      try (var files = Files.list(folder)) {
        assertThat(files).containsExactlyInAnyOrder(run, file);
      }
    }

    @Test
    void takesOnlyWhatIsAskedFor() throws IOException {
      export(
          run,
          "--format",
          "csv",
          "--output",
          file,
          "--channel",
          "*.current",
          "--from",
          "1.1",
          "--to",
          "1.3");
      assertThat(Files.readAllLines(file))
          .hasSize(3)
          .last()
          .asString()
          .contains("psu.current,A,12,");

      export(run, "--format", "parquet", "--output", file, "--channel", "*.current");
      assertThat(SampleFile.rows(file, _ -> {})).isEqualTo(SAMPLES / 2);
    }
  }

  @Nested
  class OfARecordThatIsNotWhole {
    @Test
    void saysWhereItIsTorn() throws IOException {
      Files.write(
          run.resolve("journal/00000001.journal"), new byte[] {0, 0, 0}, StandardOpenOption.APPEND);

      var typed = export(run, "--format", "csv", "--output", file);
      assertThat(typed.complaint()).contains("torn: 3 bytes");
      assertThat(typed.status()).isEqualTo(Exit.PASS);
      assertThat(Files.readAllLines(file)).hasSize(SAMPLES + 1);
    }

    @Test
    void saysHowManySamplesAreMissing() throws IOException {
      record(SAMPLES);
      var typed = export(run, "--format", "lp", "--output", file);
      assertThat(typed.complaint()).contains("gaps: " + SAMPLES + " samples are missing");
    }

    @Test
    void saysThatTheRunDidNotEnd() throws IOException {
      Files.delete(run.resolve("results.json"));
      var typed = export(run, "--format", "csv", "--output", file);
      assertThat(typed.complaint()).contains("no results.json: it was killed, or still goes on");
      assertThat(typed.status()).isEqualTo(Exit.PASS);
    }

    @Test
    void sealsARunThatWasKilledWhenAskedTo() throws IOException {
      Files.delete(run.resolve("results.json"));
      var seal = run.resolve("samples.parquet");
      assertThat(export(run, "--format", "parquet", "--output", seal).status())
          .isEqualTo(Exit.PASS);
      assertThat(SampleFile.rows(seal, _ -> {})).isEqualTo(SAMPLES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "lp", "parquet"})
    void isAnErrorWhereItIsBroken(String format) throws IOException {
      var segment = run.resolve("journal/00000001.journal");
      byte[] bytes = Files.readAllBytes(segment);
      bytes[bytes.length / 2] ^= 1;
      Files.write(segment, bytes);

      var typed = export(run, "--format", format, "--output", file);
      assertThat(typed.complaint()).contains("00000001.journal").doesNotContain("\tat ");
      assertThat(typed.status()).isEqualTo(Exit.ERROR);
      assertNothingIsLeft();
    }
  }

  @Nested
  class AskedForWhatIsNotThere {
    private void assertRefused(String said, Object... words) throws IOException {
      var typed = export(words);
      assertThat(typed.complaint()).contains(said).doesNotContain("\tat ");
      assertThat(typed.status()).isEqualTo(Exit.USAGE);
      assertNothingIsLeft();
    }

    @Test
    void refusesAFolderThatIsNoRun() throws IOException {
      assertRefused(folder + " is no run", folder, "--format", "csv", "--output", file);
    }

    @Test
    void refusesAChannelThatTheRunHasNot() throws IOException {
      assertRefused(
          "has no channel psu.volts; it has psu.current, psu.voltage",
          run,
          "--format",
          "csv",
          "--output",
          file,
          "--channel",
          "psu.volts");
    }

    @Test
    void refusesATimeThatIsNone() throws IOException {
      assertRefused("bench seconds", run, "--format", "csv", "--output", file, "--from", "12:00");
      assertRefused(
          "--from must lie before --to",
          run,
          "--format",
          "csv",
          "--output",
          file,
          "--from",
          "2",
          "--to",
          "2");
    }

    @Test
    void refusesParquetWhereNoFileCanBe() throws IOException {
      assertRefused("name a file", run, "--format", "parquet", "--output", "-");
      assertRefused("name a file", run, "--format", "parquet", "--output", "/dev/null");
    }

    @Test
    void refusesToCallAPartOfTheRecordItsSeal() throws IOException {
      assertRefused(
          "whole record",
          run,
          "--format",
          "parquet",
          "--output",
          run.resolve("samples.parquet"),
          "--to",
          "3");
    }
  }

  @Nested
  class ThatCannotBeWritten {
    @Test
    void isAnErrorOnAFullDisk() throws IOException {
      var typed = export(run, "--format", "csv", "--output", "/dev/full");
      assertThat(typed.complaint()).contains("/dev/full").contains("No space left on device");
      assertThat(typed.status()).isEqualTo(Exit.ERROR);
      assertNothingIsLeft();
    }

    @Test
    void isAnErrorInAFolderThatIsNotThere() throws IOException {
      var typed = export(run, "--format", "csv", "--output", folder.resolve("no/out.csv"));
      assertThat(typed.complaint()).contains("no/out.csv");
      assertThat(typed.status()).isEqualTo(Exit.ERROR);
      assertNothingIsLeft();
    }
  }

  @Nested
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  class ToStandardOutput {
    /** What a shell said, to both its outputs. */
    private String shell(String after) throws IOException, InterruptedException {
      var process =
          new ProcessBuilder(
                  "bash",
                  "-c",
                  "set -o pipefail; \"$0\" -cp \"$1\" \"$2\" export \"$3\" --format csv "
                      + after
                      + "; echo status $?",
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  System.getProperty("java.class.path"),
                  Terrella.class.getName(),
                  run.toString())
              .redirectErrorStream(true)
              .start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return said;
    }

    @Test
    void endsQuietlyWhenTheReaderHasSeenEnough() throws Exception {
      assertThat(shell("| head -n 1"))
          .isEqualToNormalizingNewlines(
              "utc,bench_s,channel,unit,sequence,value,text,missing,device_utc\nstatus 0\n");
    }

    @Test
    void saysThatTheDiskIsFull() throws Exception {
      assertThat(shell("2>&1 > /dev/full"))
          .contains("No space left on device")
          .endsWith("status 3\n");
    }

    @Test
    void writesEverySample() throws Exception {
      assertThat(shell("| wc -l").strip()).isEqualTo("3001\nstatus 0");
    }
  }
}
