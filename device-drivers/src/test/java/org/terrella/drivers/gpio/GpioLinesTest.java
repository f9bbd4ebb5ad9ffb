package org.terrella.drivers.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.telemetry.channel.Reading;

class GpioLinesTest {
  private static final LineSettings STRAIGHT = new LineSettings(4, false);
  private static final LineSettings INVERTED = new LineSettings(5, true);

  private final SimulatedWires wires = new SimulatedWires();
  private final GpioLines lines = GpioLines.simulated(wires);
  private final List<Boolean> heard = new ArrayList<>();

  @AfterEach
  void release() {
    lines.close();
  }

  @Test
  void refusesRealLinesWithoutTheirProviderAndNamesIt() {
    assertThatThrownBy(() -> GpioLines.hardware("reset"))
        .isInstanceOf(DeviceGone.class)
        .hasMessage("reset: lost gpio: com.pi4j:pi4j-plugin-ffm:4.0.2 is not on the class path");
  }

  @Nested
  class AnInput {
    @Test
    void readsItsWireAndHearsEachEdge() throws Exception {
      wires.drive(4, true);
      var powerGood = lines.input("power-good", STRAIGHT);
      powerGood.onChange(heard::add);
      assertThat(powerGood.isHigh()).isTrue();
      wires.drive(4, false);
      wires.drive(4, true);
      assertThat(heard).containsExactly(false, true);
      assertThat(powerGood.sample()).containsExactly(new Reading.Text("high"));
    }

    @Test
    void isTurnedRoundWhereTheWireIsInverted() throws Exception {
      var input = lines.input("alert", INVERTED);
      assertThat(input.isHigh()).isTrue();
      wires.drive(5, true);
      assertThat(input.isHigh()).isFalse();
    }

    @Test
    void canBeOpenedAgainAfterItWasClosed() throws Exception {
      lines.input("power-good", STRAIGHT).close();
      var again = lines.input("power-good", STRAIGHT);
      wires.drive(4, true);
      assertThat(again.isHigh()).isTrue();
    }
  }

  @Nested
  class AnOutput {
    @Test
    void isLowWhenOpenedAndLowWhenClosed() throws Exception {
      wires.onDriven(4, heard::add);
      var reset = lines.output("reset", STRAIGHT);
      assertThat(reset.isHigh()).isFalse();
      reset.set(true);
      assertThat(reset.isHigh()).isTrue();
      reset.close();
      reset.close();
      assertThat(heard).containsExactly(true, false);
    }

    @Test
    void drivesAnInvertedWireTheOtherWay() throws Exception {
      wires.onDriven(5, heard::add);
      var reset = lines.output("reset", INVERTED);
      reset.set(true);
      assertThat(reset.isHigh()).isTrue();
      assertThat(heard).endsWith(false);
    }
  }
}
