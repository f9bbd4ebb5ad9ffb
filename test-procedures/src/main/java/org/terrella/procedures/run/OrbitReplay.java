package org.terrella.procedures.run;

import org.terrella.drivers.device.DeviceException;

/** Plays the mission's orbit on the fixtures. */
@FunctionalInterface
public interface OrbitReplay {
  /**
   * Replays, and returns when the last orbit has ended.
   *
   * @param orbits how many, positive
   * @throws DeviceException if a fixture does not follow
   * @throws InterruptedException if the run is being stopped
   */
  void run(int orbits) throws DeviceException, InterruptedException;
}
