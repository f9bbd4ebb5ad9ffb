package org.terrella.drivers.device;

/** A supply that can behave like a solar array. */
public interface SolarArraySimulator extends PowerSupply {
  /**
   * Makes it an array with this curve; the curve takes effect whole or not at all.
   *
   * @param curve what to simulate
   * @throws DeviceException if it refuses, or reads back another curve
   * @throws InterruptedException if the run is being stopped
   */
  void setCurve(ArrayCurve curve) throws DeviceException, InterruptedException;
}
