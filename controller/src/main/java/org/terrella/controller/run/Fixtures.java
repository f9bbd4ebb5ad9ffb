package org.terrella.controller.run;

import org.terrella.controller.opening.OpenBench;
import org.terrella.drivers.device.Board;
import org.terrella.drivers.device.DigitalInput;
import org.terrella.drivers.device.DigitalOutput;
import org.terrella.drivers.device.SolarArraySimulator;
import org.terrella.drivers.device.Switch;
import org.terrella.drivers.device.ThermalChamber;
import org.terrella.fixtures.mission.Mission;
import org.terrella.fixtures.power.ArrayFixture;
import org.terrella.fixtures.thermal.PlateFixture;
import org.terrella.procedures.procedure.Need;
import org.terrella.procedures.run.Equipment;

/** Makes fixtures from the devices that play their parts. */
final class Fixtures {
  private Fixtures() {}

  static Equipment equipment(Mission mission, OpenBench bench) {
    return new Equipment(
        bench
            .playing(Need.POWER, SolarArraySimulator.class)
            .map(supply -> new ArrayFixture(supply, mission.array())),
        bench.playing(Need.THERMAL, ThermalChamber.class).map(PlateFixture::new),
        bench.playing(Need.MAINS, Switch.class),
        bench.playing(Need.POWER_GOOD, DigitalInput.class),
        bench.playing(Need.RESET, DigitalOutput.class),
        bench.playing(Need.BOARD, Board.class),
        bench.devices());
  }
}
