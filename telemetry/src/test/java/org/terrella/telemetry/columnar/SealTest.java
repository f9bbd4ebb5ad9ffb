package org.terrella.telemetry.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.journal.Samples;

class SealTest {
  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("samples.parquet");
  }

  @Nested
  class OfAWholeJournal {
    @Test
    void holdsEverySampleOfEveryChannelInItsOrder() throws IOException {
      var all = Recorded.oddities();
      var sealed = Seal.write(Recorded.journal(folder, all), file, Recorded.TAGS);

      assertThat(sealed.rows()).isEqualTo(all.size());
      assertThat(sealed.channels()).isEqualTo(3);
      for (var channel : List.of(Samples.VOLTAGE, Samples.STATE, Recorded.PERIODIC)) {
        assertThat(Recorded.samples(file, channel)).isEqualTo(of(all, channel));
      }
    }

    @Test
    void tellsItsLengthAndDigest() throws Exception {
      var sealed = Seal.write(Recorded.journal(folder, Recorded.oddities()), file, Recorded.TAGS);

      byte[] bytes = Files.readAllBytes(file);
      assertThat(sealed.bytes()).isEqualTo(bytes.length);
      assertThat(sealed.sha256())
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Test
    void tellsWhatTheJournalHeld() throws IOException {
      var journal = Recorded.journal(folder, List.of(Samples.volts(0), Samples.volts(3)));
      var sealed = Seal.write(journal, file, Recorded.TAGS);
      assertThat(sealed.source().gaps()).isEqualTo(2);
    }

    @Test
    void namesItsRun() throws IOException {
      Seal.write(Recorded.journal(folder, Recorded.oddities()), file, Recorded.TAGS);
      try (var samples = new SampleFile(file)) {
        assertThat(samples.tags()).isEqualTo(Recorded.TAGS);
      }
    }

    @Test
    void isTheSameFileEachTime() throws IOException {
      var journal = Recorded.journal(folder, Recorded.alternating(1000));
      var first = Seal.write(journal, file, Recorded.TAGS);
      assertThat(Seal.write(journal, file, Recorded.TAGS)).isEqualTo(first);
    }

    @Test
    void leavesNothingElseBehind() throws IOException {
      Seal.write(Recorded.journal(folder, Recorded.oddities()), file, Recorded.TAGS);
      assertThat(names()).containsExactlyInAnyOrder("journal", "samples.parquet");
    }

    @Test
    void mayHoldNothing() throws IOException {
      var sealed = Seal.write(Recorded.journal(folder, List.of()), file, Recorded.TAGS);
      assertThat(sealed.rows()).isZero();
      assertThat(SampleFile.rows(file, _ -> {})).isZero();
    }
  }

  @Nested
  class OfMoreTextThanIsKeptInMemory {
    @Test
    void keepsAllOfIt() throws IOException {
      var all = new ArrayList<Sample>();
      for (int i = 0; i < 20; i++) {
        all.add(Samples.sample(Samples.STATE, i, new Reading.Text((i + "x").repeat(400_000))));
      }
      Seal.write(scripted(all, all), file, Recorded.TAGS);
      assertThat(Recorded.samples(file, Samples.STATE)).isEqualTo(all);
    }
  }

  @Nested
  class ThatDisagrees {
    @Test
    void namesTheFirstSampleThatDiffers() throws IOException {
      var written = Recorded.alternating(100);
      var journal = new ArrayList<>(written);
      journal.set(40, Samples.sample(Samples.VOLTAGE, 20, new Reading.Value(7)));

      assertThatThrownBy(() -> Seal.write(scripted(written, journal), file, Recorded.TAGS))
          .isInstanceOf(SealDisagrees.class)
          .hasMessageContaining("psu.voltage: the journal has sequence 20: 7.0 at bench 2000000000")
          .hasMessageContaining("the file sequence 20: 0.7451");
      assertThat(names()).isEmpty();
    }

    @Test
    void namesTheFirstSampleThatIsMissing() {
      var journal = Recorded.alternating(100);

      assertThatThrownBy(
              () -> Seal.write(scripted(journal.subList(0, 99), journal), file, Recorded.TAGS))
          .isInstanceOf(SealDisagrees.class)
          .hasMessageContaining("mains.power-state")
          .hasMessageContaining("only the journal has sequence 49: \"s1\"");
    }

    @Test
    void namesTheFirstSampleThatWasNeverRecorded() {
      var written = Recorded.alternating(100);

      assertThatThrownBy(
              () -> Seal.write(scripted(written, written.subList(0, 98)), file, Recorded.TAGS))
          .isInstanceOf(SealDisagrees.class)
          .hasMessageContaining("psu.voltage")
          .hasMessageContaining("only the file has sequence 49");
    }

    @Test
    void seesAnotherZeroAnotherReasonAndAnotherNanosecond() throws IOException {
      assertDisagree(new Reading.Value(0.0), new Reading.Value(-0.0));
      assertDisagree(new Reading.Value(Double.NaN), new Reading.Missing("NaN"));
      assertDisagree(new Reading.Missing("a"), new Reading.Missing("b"));
      var sample = Recorded.withDeviceTime(0, new Reading.Value(1));
      assertDisagree(
          sample,
          new Sample(
              sample.channel(),
              0,
              sample.bench(),
              sample.utc(),
              sample.device().map(time -> time.plusNanos(1)),
              sample.reading()));
    }

    @Test
    void leavesTheSealThatThereWas() throws IOException {
      var written = Recorded.alternating(100);
      var before = Seal.write(scripted(written, written), file, Recorded.TAGS);

      assertThatThrownBy(
              () -> Seal.write(scripted(written, written.subList(1, 100)), file, Recorded.TAGS))
          .isInstanceOf(SealDisagrees.class);
      assertThat(Sha256.of(file)).isEqualTo(before.sha256());
      assertThat(names()).containsExactly("samples.parquet");
    }

    private void assertDisagree(Reading written, Reading recorded) {
      assertDisagree(
          Samples.sample(Samples.VOLTAGE, 0, written),
          Samples.sample(Samples.VOLTAGE, 0, recorded));
    }

    private void assertDisagree(Sample written, Sample recorded) {
      assertThatThrownBy(
              () -> Seal.write(scripted(List.of(written), List.of(recorded)), file, Recorded.TAGS))
          .isInstanceOf(SealDisagrees.class);
    }
  }

  @Nested
  class ThatCannotBeMade {
    @Test
    void leavesNothingWhenTheJournalIsBroken() throws IOException {
      var journal = Recorded.journal(folder, Recorded.alternating(100));
      var segment = journal.resolve("00000001.journal");
      byte[] bytes = Files.readAllBytes(segment);
      bytes[500] ^= 1;
      Files.write(segment, bytes);

      assertThatThrownBy(() -> Seal.write(journal, file, Recorded.TAGS))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(SealDisagrees.class)
          .hasMessageContaining("00000001.journal");
      assertThat(names()).containsExactly("journal");
    }

    @Test
    void saysWhereItCouldNotBeWritten() throws IOException {
      var journal = Recorded.journal(folder, Recorded.alternating(100));
      var nowhere = folder.resolve("nowhere/samples.parquet");
      assertThatThrownBy(() -> Seal.write(journal, nowhere, Recorded.TAGS))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("nowhere");
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }

  private static List<Sample> of(List<Sample> all, Channel channel) {
    return all.stream().filter(sample -> sample.channel().equals(channel)).toList();
  }

  /** Rows that are others when they are read again, as on a disk that lies. */
  private static RowSource scripted(List<Sample> first, List<Sample> later) {
    var times = new AtomicInteger();
    return listener -> {
      var samples = times.getAndIncrement() == 0 ? first : later;
      for (var sample : samples) {
        listener.row(new ScriptedRow(sample));
      }
      return ScriptedRow.summary(samples);
    };
  }
}
