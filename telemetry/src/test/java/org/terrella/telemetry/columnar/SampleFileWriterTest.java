package org.terrella.telemetry.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.journal.Samples;

class SampleFileWriterTest {
  private static final Channel NOISE = Channel.number("psu.noise", "V");
  private static final Channel OTHER_NOISE = Channel.number("load.noise", "A");

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("samples.parquet");
  }

  /** Writes with batches of a thousand rows. */
  private void write(List<Sample> samples) throws IOException {
    try (var writer = new SampleFileWriter(file, Recorded.TAGS, new Batch(1000))) {
      for (var sample : samples) {
        writer.row(new ScriptedRow(sample));
      }
      writer.finish();
    }
  }

  private void assertHolds(List<Sample> samples, Channel... channels) throws IOException {
    write(samples);
    for (var channel : channels) {
      assertThat(Recorded.samples(file, channel))
          .isEqualTo(samples.stream().filter(sample -> sample.channel().equals(channel)).toList());
    }
  }

  private static List<Sample> inTurn(int rounds, DoubleUnaryOperator number, Channel... channels) {
    var samples = new ArrayList<Sample>();
    for (int i = 0; i < rounds; i++) {
      for (var channel : channels) {
        samples.add(Samples.sample(channel, i, new Reading.Value(number.applyAsDouble(i))));
      }
    }
    return samples;
  }

  @Nested
  class OfMoreRowsThanAreKeptInMemory {
    @Test
    void keepsEachChannelInItsOrder() throws IOException {
      assertHolds(Recorded.alternating(10_001), Samples.VOLTAGE, Samples.STATE);
    }

    @Test
    void keepsChannelsThatComeLate() throws IOException {
      var samples = new ArrayList<>(inTurn(2500, i -> i, Samples.VOLTAGE));
      samples.addAll(inTurn(600, i -> i % 3, NOISE));
      assertHolds(samples, Samples.VOLTAGE, NOISE);
    }

    @Test
    void keepsTimesThatJump() throws IOException {
      var samples = new ArrayList<Sample>();
      for (int i = 0; i < 3000; i++) {
        var sample = Samples.volts(i);
        var utc = i < 1500 ? sample.utc() : Instant.parse("2031-01-01T00:00:00Z").plusNanos(i);
        samples.add(
            new Sample(
                sample.channel(), i, sample.bench(), utc, sample.device(), sample.reading()));
      }
      assertHolds(samples, Samples.VOLTAGE);
    }
  }

  @Nested
  class OfNumbersThatRepeatBesideOthersThatDoNot {
    private final Random random = new Random(1);

    @Test
    void keepsBoth() throws IOException {
      var samples = new ArrayList<Sample>();
      for (int i = 0; i < 2000; i++) {
        samples.add(Samples.sample(NOISE, i, new Reading.Value(random.nextGaussian())));
        samples.add(Samples.sample(Samples.VOLTAGE, i, new Reading.Value(i % 5)));
        samples.add(Samples.sample(OTHER_NOISE, i, new Reading.Value(random.nextGaussian())));
        samples.add(Samples.sample(Samples.STATE, i, new Reading.Text("on")));
      }
      assertHolds(samples, NOISE, OTHER_NOISE, Samples.VOLTAGE, Samples.STATE);
    }
  }
}
