package org.terrella.procedures.run;

import java.util.List;
import java.util.Optional;
import org.terrella.drivers.device.Board;
import org.terrella.drivers.device.Device;
import org.terrella.drivers.device.DigitalInput;
import org.terrella.drivers.device.DigitalOutput;
import org.terrella.drivers.device.Switch;
import org.terrella.fixtures.power.PowerFixture;
import org.terrella.fixtures.thermal.ThermalFixture;

/**
 * What an opened bench offers to the steps of a procedure; what it lacks is empty.
 *
 * @param power feeds the bus
 * @param thermal heats and cools the board
 * @param mains connects the board to the bus
 * @param powerGood tells that the board's input is good
 * @param reset resets the board while high
 * @param board the unit under test
 * @param devices every device of the bench, in the order of the bench file
 */
public record Equipment(
    Optional<PowerFixture> power,
    Optional<ThermalFixture> thermal,
    Optional<Switch> mains,
    Optional<DigitalInput> powerGood,
    Optional<DigitalOutput> reset,
    Optional<Board> board,
    List<Device> devices) {
  /** Copies the devices. */
  public Equipment {
    devices = List.copyOf(devices);
  }
}
