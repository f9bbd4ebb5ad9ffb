package org.terrella.drivers.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.sampling.Look;
import org.terrella.telemetry.time.DeviceTime;

class SensorSheetTest {
  private final SensorSheet sheet =
      new SensorSheet(
          "board",
          List.of(
              new Sensor("temperature", "degC", "/sys/temp", 0.001),
              new Sensor("fan", "rpm", "fan speed", 1)));

  private Look read(String... lines) {
    return sheet.read(List.of(lines));
  }

  @Test
  void asksForTheClockAndAllSensorsInOneLine() {
    assertThat(sheet.command())
        .isEqualTo(
            "cat /proc/uptime 2>/dev/null; echo T\"E\"R-NEXT-0; cat /sys/temp; echo"
                + " T\"E\"R-NEXT-1; fan speed; echo T\"E\"R-NEXT-2; ");
  }

  @Test
  void readsThemByTheMarksBehindThem() {
    var look =
        read("83.07 12.11", "TER-NEXT-0", "40250", "TER-NEXT-1", "warming up", "900TER-NEXT-2");
    assertThat(look.readings())
        .containsExactly(
            new Reading.Value(40.25), new Reading.Missing("fan speed answered \"warming up900\""));
    assertThat(look.device())
        .contains(new DeviceTime(Instant.ofEpochSecond(83, 70_000_000), Duration.ofMillis(10)));
  }

  @Nested
  class WhenSomethingIsLost {
    @Test
    void hasNoTimeFromABoardWithoutThatFile() {
      var look = read("TER-NEXT-0", "40250", "TER-NEXT-1", "900", "TER-NEXT-2");
      assertThat(look.device()).isEmpty();
      assertThat(look.readings()).contains(new Reading.Value(40.25), new Reading.Value(900));
    }

    @Test
    void doesNotTakeTheAnswerOfOneSensorForThatOfAnother() {
      var look = read("83.07 12.11", "TER-NEXT-0", "40250", "900", "TER-NEXT-2");
      assertThat(look.readings())
          .containsExactly(new Reading.Missing("its answer did not end"), new Reading.Value(900));
    }

    @Test
    void doesNotTakeASensorForTheClock() {
      var look = read("40250", "TER-NEXT-1", "900", "TER-NEXT-2");
      assertThat(look.device()).isEmpty();
      assertThat(look.readings().getFirst()).isEqualTo(new Reading.Value(40.25));
    }
  }
}
