package org.terrella.telemetry.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.ScaledClock;

class RecorderTest {
  private static final Channel VOLTAGE = Channel.number("psu.voltage", "V");
  private static final Channel CURRENT = Channel.number("psu.current", "A");

  private final BenchClock clock = new ScaledClock(1);
  private final List<Sample> heard = new ArrayList<>();

  @Test
  void numbersEachChannelOnItsOwn() {
    var recorder = new Recorder(clock, List.of(heard::add));
    recorder.record(VOLTAGE, 1);
    recorder.record(CURRENT, 2);
    recorder.record(VOLTAGE, 3);
    assertThat(heard).extracting(Sample::sequence).containsExactly(0L, 0L, 1L);
  }

  @Nested
  class WhenARunGoesOn {
    private final Instant ahead = clock.utc().plus(Duration.ofHours(1));

    @Test
    void givesNoNumberTwiceAndNoEarlierTimeOfDay() {
      var resumed = Map.of(VOLTAGE.name(), new Resume(41, ahead));
      var recorder = Recorder.continuing(clock, List.of(heard::add), resumed);
      recorder.record(VOLTAGE, 1);
      recorder.record(VOLTAGE.every(Duration.ofSeconds(1)), 2);
      recorder.record(CURRENT, 3);
      assertThat(heard).extracting(Sample::sequence).containsExactly(41L, 42L, 0L);
      assertThat(heard.getFirst().utc()).isEqualTo(ahead.plusNanos(1));
      assertThat(heard.getLast().utc()).isBefore(ahead);
    }
  }
}
