package org.terrella.drivers.console;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.terrella.drivers.simulated.BoardBody;
import org.terrella.telemetry.units.Celsius;
import org.terrella.telemetry.units.Volts;
import org.terrella.telemetry.units.Watts;

/** Silicon whose supply and temperature a test decides. */
final class BenchBody implements BoardBody {
  private final List<PowerListener> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean powered;
  private volatile double temperature = 40.25;
  private volatile double load;

  void power(boolean on) {
    powered = on;
    listeners.forEach(listener -> listener.powerChanged(on));
  }

  void heatTo(double celsius) {
    temperature = celsius;
  }

  double load() {
    return load;
  }

  @Override
  public void draw(Watts load) {
    this.load = load.value();
  }

  @Override
  public boolean hasPower() {
    return powered;
  }

  @Override
  public Volts input() {
    return new Volts(powered ? 28 : 0);
  }

  @Override
  public Celsius temperature() {
    return new Celsius(temperature);
  }

  @Override
  public void onPower(PowerListener listener) {
    listeners.add(listener);
  }
}
