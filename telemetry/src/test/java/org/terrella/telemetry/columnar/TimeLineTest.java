package org.terrella.telemetry.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLineTest {
  private static final long START = 1_774_008_000_123_456_789L;

  @ParameterizedTest
  @ValueSource(doubles = {1, 100, 86.4, 0.5, 1 / 3.0})
  void doesTheSumOfTheClockThatRanAtThisSpeed(double speed) {
    long early = 12_345_679L;
    long late = 3_600_000_000_001L;
    var time =
        TimeLine.through(
            START + early, (long) (early * speed), START + late, (long) (late * speed));

    for (long wall = 1; wall < 4_000_000_000_000L; wall += 77_777_777_777L) {
      assertThat(time.bench(START + wall) - (long) (wall * speed)).isBetween(-3L, 3L);
    }
  }

  @Test
  void isExactAtWholeSpeeds() {
    var time = TimeLine.through(START + 7, 700, START + 1_000_000, 100_000_000);
    assertThat(time).isEqualTo(new TimeLine(START, 100));
    assertThat(time.bench(START + 987_654_321)).isEqualTo(98_765_432_100L);
  }

  @Test
  void isSomeLineWhereTimesSayNothing() {
    assertThat(TimeLine.through(START, 5, START, 5)).isEqualTo(new TimeLine(START - 5, 1));
    assertThat(TimeLine.through(START, 5, START + 1, 4).speed()).isEqualTo(1);
  }

  @Test
  void isReadBackFromItsWords() {
    var time = new TimeLine(START, 1 / 3.0);
    assertThat(TimeLine.of(time.words())).isEqualTo(time);
  }
}
