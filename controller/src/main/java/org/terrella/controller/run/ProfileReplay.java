package org.terrella.controller.run;

import org.terrella.drivers.device.DeviceException;
import org.terrella.fixtures.replay.Replay;
import org.terrella.procedures.run.Equipment;
import org.terrella.procedures.run.OrbitReplay;
import org.terrella.telemetry.time.BenchClock;

/** Plays the plan's profile on the fixtures of a bench. */
record ProfileReplay(Plan plan, Equipment equipment, Recording recording, BenchClock clock)
    implements OrbitReplay {
  @Override
  public void run(int orbits) throws DeviceException, InterruptedException {
    new Replay(
            plan.profile().orElseThrow(),
            equipment.power(),
            equipment.thermal(),
            recording.recorder(),
            recording.events(),
            clock)
        .run();
  }
}
