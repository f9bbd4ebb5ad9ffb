package org.terrella.controller.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;

class SeriesTest {
  private static final Channel CHANNEL = Channel.number("psu.voltage", "V");
  private static final int MANY = 200_000;

  private final Series series = new Series();
  private int second;

  @Test
  void isEmptyUntilSomethingCanBePlotted() {
    add(new Reading.Text("on"));
    assertThat(series.isEmpty()).isTrue();
    add(new Reading.Value(1));
    assertThat(series.isEmpty()).isFalse();
  }

  @Test
  void keepsEveryReadingWhileThereAreFew() {
    addNoise(1_000, 1);
    assertThat(times()).hasSize(1_000).isSorted();
  }

  @Test
  void staysSmallWithItsTimesAscendingHoweverManyThereAre() {
    addNoise(MANY, 1);
    assertThat(times()).hasSizeBetween(1_000, 10_000).isSorted().doesNotHaveDuplicates();
    assertThat(values()).hasSameSizeAs(times());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4_095, 100_000, 100_001, 100_002, 100_003, MANY - 1})
  void keepsASpikeAndADipWhereverTheyAre(int at) {
    addNoise(at, 2);
    add(new Reading.Value(1_000));
    add(new Reading.Value(-1_000));
    addNoise(MANY - at, 3);
    assertThat(values()).contains(1_000f, -1_000f);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4_095, 100_000, 100_001, 100_002, 100_003})
  void keepsAGapAndTheSpikesBesideIt(int at) {
    addNoise(at, 4);
    add(new Reading.Value(1_000));
    add(new Reading.Missing("no answer"));
    add(new Reading.Value(-1_000));
    addNoise(MANY - at, 5);
    assertThat(values()).contains(1_000f, -1_000f, Float.NaN);
  }

  @Test
  void staysSmallWhenHalfOfItIsGaps() {
    for (int i = 0; i < MANY / 2; i++) {
      add(new Reading.Value(i));
      add(new Reading.Missing("no answer"));
    }
    assertThat(times()).hasSizeBetween(1_000, 10_000).isSorted();
  }

  private void addNoise(int count, long seed) {
    var random = new Random(seed);
    for (int i = 0; i < count; i++) {
      add(new Reading.Value(random.nextDouble()));
    }
  }

  private void add(Reading reading) {
    Duration at = Duration.ofSeconds(second);
    series.add(new Sample(CHANNEL, second++, at, Instant.EPOCH.plus(at), reading));
  }

  private double[] times() {
    var buffer = bytes(series.encodedTimes()).asDoubleBuffer();
    var times = new double[buffer.remaining()];
    buffer.get(times);
    return times;
  }

  private float[] values() {
    var buffer = bytes(series.encodedValues()).asFloatBuffer();
    var values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  private static ByteBuffer bytes(String encoded) {
    return ByteBuffer.wrap(Base64.getDecoder().decode(encoded)).order(ByteOrder.LITTLE_ENDIAN);
  }
}
