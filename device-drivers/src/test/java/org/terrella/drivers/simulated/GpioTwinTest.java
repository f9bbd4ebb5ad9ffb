package org.terrella.drivers.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.drivers.gpio.GpioLines;
import org.terrella.drivers.gpio.LineSettings;
import org.terrella.drivers.gpio.SimulatedWires;
import org.terrella.telemetry.time.ScaledClock;
import org.terrella.telemetry.units.Celsius;
import org.terrella.telemetry.units.Volts;
import org.terrella.telemetry.units.Watts;

class GpioTwinTest {
  private final SimulatedWires wires = new SimulatedWires();
  private final Body body = new Body();
  private final List<String> resets = new ArrayList<>();
  @TempDir private Path folder;

  @Test
  void showsPowerGoodAndResetsOnARisingEdge() throws Exception {
    Path file = folder.resolve("board.log");
    var log = new TwinLog(file, new ScaledClock(1));
    GpioTwin.powerGood(wires, 4, body);
    GpioTwin.reset(wires, 5, () -> resets.add("reset"), log);
    try (var lines = GpioLines.simulated(wires)) {
      var powerGood = lines.input("power-good", new LineSettings(4, false));
      var reset = lines.output("reset", new LineSettings(5, false));
      assertThat(powerGood.isHigh()).isFalse();
      body.power(true);
      assertThat(powerGood.isHigh()).isTrue();
      reset.set(true);
      reset.set(false);
    }
    assertThat(resets).containsExactly("reset");
    assertThat(Files.readString(file)).contains("reset pin");
  }

  private static final class Body implements BoardBody {
    private final List<PowerListener> listeners = new ArrayList<>();

    void power(boolean good) {
      listeners.forEach(listener -> listener.powerChanged(good));
    }

    @Override
    public void draw(Watts load) {}

    @Override
    public boolean hasPower() {
      return false;
    }

    @Override
    public Volts input() {
      return new Volts(0);
    }

    @Override
    public Celsius temperature() {
      return new Celsius(20);
    }

    @Override
    public void onPower(PowerListener listener) {
      listeners.add(listener);
    }
  }
}
