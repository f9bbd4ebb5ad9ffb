package org.terrella.controller.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {
  private static final int MANY = 200_000;

  private final Series series = new Series(Optional.empty());
  private int second;

  @Test
  void isEmptyUntilSomethingCanBePlotted() {
    assertThat(series.isEmpty()).isTrue();
    add(1);
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
    add(1_000);
    add(-1_000);
    addNoise(MANY - at, 3);
    assertThat(values()).contains(1_000f, -1_000f);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4_095, 100_000, 100_001, 100_002, 100_003})
  void keepsAGapAndTheSpikesBesideIt(int at) {
    addNoise(at, 4);
    add(1_000);
    series.noReading(second++);
    add(-1_000);
    addNoise(MANY - at, 5);
    assertThat(values()).contains(1_000f, -1_000f, Float.NaN);
  }

  @Test
  void staysSmallWhenHalfOfItIsGaps() {
    for (int i = 0; i < MANY / 2; i++) {
      add(i);
      series.noReading(second++);
    }
    assertThat(times()).hasSizeBetween(1_000, 10_000).isSorted();
  }

  @Test
  void tellsNaNFromNoReading() {
    add(1);
    add(Double.NaN);
    series.noReading(second++);
    add(Double.POSITIVE_INFINITY);
    assertThat(values()).containsExactly(1f, Float.NaN, Float.NaN, Float.NaN);
    assertThat(points()).containsExactly(0, 1, 2, 1);
  }

  @Test
  void keepsANaNRatherThanOtherBreaksBesideIt() {
    for (int i = 0; i < MANY; i++) {
      if (i % 4 == 3) {
        add(i == 100_003 ? Double.NaN : i);
      } else {
        series.noReading(second++);
      }
    }
    assertThat(points()).contains(1);
  }

  @Test
  void keepsNoMoreThanItIsTold() {
    addNoise(MANY, 6);
    series.thinTo(500);
    assertThat(times()).hasSizeBetween(100, 500).isSorted();
  }

  @Nested
  class OfAChannelWithAPeriod {
    private final Series steady = new Series(Optional.of(Duration.ofSeconds(2)));

    @Test
    void breaksWhereASampleIsOverdue() {
      steady.number(0, 1);
      steady.number(2.9, 2);
      steady.number(6, 3);
      assertThat(times(steady)).containsExactly(0, 2.9, 4.9, 6);
      assertThat(Base64.getDecoder().decode(steady.encodedPoints())).containsExactly(0, 0, 3, 0);
    }
  }

  private void addNoise(int count, long seed) {
    var random = new Random(seed);
    for (int i = 0; i < count; i++) {
      add(random.nextDouble());
    }
  }

  private void add(double number) {
    series.number(second++, number);
  }

  private double[] times() {
    return times(series);
  }

  private static double[] times(Series series) {
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

  private byte[] points() {
    return Base64.getDecoder().decode(series.encodedPoints());
  }

  private static ByteBuffer bytes(String encoded) {
    return ByteBuffer.wrap(Base64.getDecoder().decode(encoded)).order(ByteOrder.LITTLE_ENDIAN);
  }
}
