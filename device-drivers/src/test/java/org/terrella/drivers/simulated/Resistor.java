package org.terrella.drivers.simulated;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Volts;

/** Ten ohms across the terminals of a supply twin. */
final class Resistor implements SupplyTerminals {
  private static final double OHMS = 10;

  private final BlockingQueue<Drive> changes = new LinkedBlockingQueue<>();
  private volatile Drive drive = new Drive.Off();

  Drive drive() {
    return drive;
  }

  /** Changes until now no longer count. */
  void forget() {
    changes.clear();
  }

  /** Waits for the next change; empty when there is none within the wall time. */
  Optional<Drive> next(Duration limit) throws InterruptedException {
    return Optional.ofNullable(changes.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public void drive(Drive now) {
    drive = now;
    changes.add(now);
  }

  @Override
  public Volts voltage() {
    return new Volts(
        switch (drive) {
          case Drive.Off _ -> 0;
          case Drive.Fixed(Volts set, Amperes limit) -> Math.min(set.value(), limit.value() * OHMS);
          case Drive.Array(var curve) -> Math.min(curve.voc().value(), curve.isc().value() * OHMS);
        });
  }

  @Override
  public Amperes current() {
    return new Amperes(voltage().value() / OHMS);
  }
}
