package org.terrella.procedures.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DigitalInput;
import org.terrella.drivers.device.DigitalOutput;
import org.terrella.drivers.device.Switch;
import org.terrella.fixtures.power.PowerFixture;
import org.terrella.fixtures.setpoint.SetPoint;
import org.terrella.fixtures.thermal.ThermalFixture;
import org.terrella.telemetry.time.BenchClock;

/** A bench of fakes that note in one list what they were asked. */
final class FakeBench {
  final List<String> notes = new CopyOnWriteArrayList<>();
  final FakeBoard board;
  final FakePower power = new FakePower(notes);
  final FakeMains mains = new FakeMains(notes);
  final FakeReset reset = new FakeReset(notes);
  final FakePowerGood powerGood = new FakePowerGood(notes);

  FakeBench(BenchClock clock) {
    board = new FakeBoard(notes, clock);
  }

  Equipment equipment() {
    return new Equipment(
        Optional.of(power),
        Optional.of(new FakeThermal(notes)),
        Optional.of(mains),
        Optional.of(powerGood),
        Optional.of(reset),
        Optional.of(board),
        List.of(board, mains, powerGood, reset));
  }

  /** The supply behind a power fixture. */
  static final class FakePower extends FakeDevice implements PowerFixture {
    FakePower(List<String> notes) {
      super("psu", notes);
    }

    @Override
    public void nominal() throws DeviceException, InterruptedException {
      asked("nominal");
    }

    @Override
    public void follow(SetPoint point) {}

    @Override
    public void off() throws DeviceException, InterruptedException {
      asked("off");
    }
  }

  /** Notes that it was switched off. */
  record FakeThermal(List<String> notes) implements ThermalFixture {
    @Override
    public void follow(SetPoint point) {}

    @Override
    public void off() {
      notes.add("plate off");
    }
  }

  /** The board's switch. */
  static final class FakeMains extends FakeDevice implements Switch {
    private volatile boolean on;

    FakeMains(List<String> notes) {
      super("mains", notes);
    }

    @Override
    public void set(boolean wanted) throws DeviceException, InterruptedException {
      asked(wanted ? "on" : "off");
      on = wanted;
    }

    @Override
    public boolean isOn() {
      return on;
    }
  }

  /** The reset line. */
  static final class FakeReset extends FakeDevice implements DigitalOutput {
    private volatile boolean high;

    FakeReset(List<String> notes) {
      super("reset", notes);
    }

    @Override
    public void set(boolean wanted) {
      high = wanted;
    }

    @Override
    public boolean isHigh() {
      return high;
    }
  }

  /** The power-good line. */
  static final class FakePowerGood extends FakeDevice implements DigitalInput {
    private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean high = true;

    FakePowerGood(List<String> notes) {
      super("power-good", notes);
    }

    void goes(boolean level) {
      high = level;
      listeners.forEach(listener -> listener.accept(level));
    }

    @Override
    public boolean isHigh() {
      return high;
    }

    @Override
    public void onChange(Consumer<Boolean> listener) {
      listeners.add(listener);
    }
  }
}
