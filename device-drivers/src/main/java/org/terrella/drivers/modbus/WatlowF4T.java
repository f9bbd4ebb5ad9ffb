package org.terrella.drivers.modbus;

import java.nio.ByteBuffer;
import java.util.List;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGarbled;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.Identity;
import org.terrella.drivers.device.SafeState;
import org.terrella.drivers.device.Settling;
import org.terrella.drivers.device.ThermalChamber;
import org.terrella.drivers.link.ByteLink;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.units.Celsius;

/**
 * The first control loop of a Watlow F4T over Modbus RTU. Register numbers are those that public
 * drivers use; tried against simulations only. The controller must be set to communicate in degrees
 * Celsius. Each reading takes one block of registers, of which some between those of interest are
 * not known; a controller that will not read across them answers exception 2.
 */
public final class WatlowF4T implements ThermalChamber {
  private static final int CONTROL_MODE = 2730;
  private static final int SET_POINT = 2782;
  private static final int OUTPUT = 2808;
  private static final int ACTIVE_SET_POINT = 2810;
  private static final int PROCESS_VALUE = 2820;
  private static final int BLOCK = PROCESS_VALUE + 2 - OUTPUT;
  private static final int LONGEST_PROBE = BLOCK + 64;

  private static final int AUTO = 10;
  private static final int OFF = 62;

  /** Half of the last digit that the controller shows. */
  private static final double TOLERANCE = 0.05;

  private final String name;
  private final RtuLine line;
  private final WatlowSettings settings;
  private final Settling settling;
  private final Identity identity;
  private final List<Channel> channels;

  private WatlowF4T(String name, RtuLine line, WatlowSettings settings) {
    this.name = name;
    this.line = line;
    this.settings = settings;
    settling = new Settling(name, line.port());
    // No register is known to us that tells serial number or firmware.
    identity = new Identity("Watlow", "F4T", "unit %d".formatted(settings.unit()), "");
    channels =
        List.of(
            Channel.number(name + ".temperature", "degC"),
            Channel.number(name + ".target", "degC"),
            Channel.number(name + ".effort", "%"));
  }

  /**
   * Takes a link over and reads the loop once. Control stays as it is.
   *
   * @param name from the bench file
   * @param link where the controller is; closed with the device, or when opening fails
   * @param settings address, timing and soft limits
   * @param clock measures the patience
   * @return the opened device
   * @throws DeviceException if it does not answer readably
   * @throws InterruptedException if the run is being stopped
   */
  public static WatlowF4T open(
      String name, ByteLink link, WatlowSettings settings, BenchClock clock)
      throws DeviceException, InterruptedException {
    var probes = new Probes(settings.unit(), OUTPUT, BLOCK + 1, LONGEST_PROBE);
    var line = new RtuLine(name, link, settings, probes, clock);
    var device = new WatlowF4T(name, line, settings);
    boolean opened = false;
    try {
      device.temperature();
      opened = true;
      return device;
    } finally {
      if (!opened) {
        line.close();
      }
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String port() {
    return line.port();
  }

  /**
   * {@inheritDoc}
   *
   * @return maker, model and, in place of the serial number, the unit address: the register map as
   *     far as it is known tells no more
   */
  @Override
  public Identity identity() {
    return identity;
  }

  @Override
  public List<Channel> channels() {
    return channels;
  }

  @Override
  public List<Reading> sample() throws DeviceException, InterruptedException {
    ByteBuffer block = line.read(OUTPUT, BLOCK);
    return List.of(
        value(block, PROCESS_VALUE), value(block, ACTIVE_SET_POINT), value(block, OUTPUT));
  }

  @Override
  public void setTarget(Celsius target) throws DeviceException, InterruptedException {
    requireAllowed(target);
    settling.set(
        () -> {
          line.write(SET_POINT, settings.wordOrder().write((float) target.value()));
          setMode(AUTO);
          confirm(target, readCelsius(SET_POINT));
        });
  }

  @Override
  public Celsius temperature() throws DeviceException, InterruptedException {
    return readCelsius(PROCESS_VALUE);
  }

  @Override
  public Celsius target() throws DeviceException, InterruptedException {
    return readCelsius(ACTIVE_SET_POINT);
  }

  @Override
  public void stop() throws DeviceException, InterruptedException {
    settling.set(() -> setMode(OFF));
  }

  @Override
  public void close() throws DeviceException {
    if (settling.end()) {
      try (line) {
        SafeState.reach(this::switchOff);
      }
    }
  }

  /** Sends the command before anything is awaited, then tries until it is confirmed. */
  private void switchOff() throws DeviceException, InterruptedException {
    line.shoutIfSuspect(CONTROL_MODE, OFF);
    SafeState.insist(() -> settling.setLast(() -> setMode(OFF)));
  }

  private void setMode(int mode) throws DeviceException, InterruptedException {
    line.write(CONTROL_MODE, mode);
    int got = line.read(CONTROL_MODE, 1).getShort(0);
    if (got != mode) {
      throw new DeviceRefused(name, "control mode " + mode, "reads back " + got);
    }
  }

  private Celsius readCelsius(int register) throws DeviceException, InterruptedException {
    float number = settings.wordOrder().read(line.read(register, 2), 0);
    if (!Float.isFinite(number)) {
      throw new DeviceGarbled(name, "read of register " + register, Float.toString(number));
    }
    return new Celsius(number);
  }

  private Reading value(ByteBuffer block, int register) {
    return new Reading.Value(settings.wordOrder().read(block, register - OUTPUT));
  }

  private void requireAllowed(Celsius target) throws DeviceRefused {
    double lowest = settings.lowest().value();
    double highest = settings.highest().value();
    if (target.value() < lowest || target.value() > highest) {
      String limits = "not within its soft limits %s to %s degC".formatted(lowest, highest);
      throw new DeviceRefused(name, target.toString(), limits);
    }
  }

  private void confirm(Celsius asked, Celsius got) throws DeviceRefused {
    if (Math.abs(asked.value() - got.value()) > TOLERANCE) {
      throw new DeviceRefused(name, "target " + asked, "reads back " + got);
    }
  }
}
