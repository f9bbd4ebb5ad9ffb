package org.terrella.drivers.scpi;

import static org.terrella.drivers.scpi.Protection.COUPLED_OR_WATCHDOG;

import java.util.List;
import org.terrella.drivers.device.ArrayCurve;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.Identity;
import org.terrella.drivers.device.SafeState;
import org.terrella.drivers.device.Settling;
import org.terrella.drivers.device.SolarArraySimulator;
import org.terrella.drivers.link.ByteLink;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Volts;

/**
 * One output of a Keysight E4360 modular solar array simulator. Written from what public sources
 * say of its commands and tried against simulations only.
 *
 * <p>Each setting is sent, awaited ({@code *OPC?}), checked for errors ({@code SYST:ERR?}) and read
 * back; it may read back as far away as {@link ScpiSettings} states. The instrument's own
 * over-voltage protection is set 5 % above the soft limit when the device is opened.
 *
 * <p>Where {@link ScpiSettings#watchdog} is set the instrument's I/O watchdog is armed too, and
 * disarmed when the device is closed and its output confirmed off; left armed it would trip on the
 * silence after the run and refuse the next one. Other Keysight supplies have that watchdog. The
 * E4360 user's guide lists OV, OC, OT, OS, PF and coupled protection only: that an E4360A has it is
 * not known.
 *
 * <p>A tripped protection stays latched until a person clears it ({@code OUTP:PROT:CLE}); the
 * driver never does. Clearing gives the output back the state that it was last told, so tell it
 * {@code OUTP OFF} first; closing the device does.
 *
 * @see "Keysight N6700C Operating and Service Guide, p. 158: Watchdog Timer Protection"
 * @see "Keysight RP7900 Series Operating and Service Guide, p. 226: OUTPut:PROTection:WDOG"
 */
public final class KeysightE4360 implements SolarArraySimulator {
  private static final double PROTECTION_MARGIN = 1.05;

  private final String name;
  private final ScpiLine line;
  private final ScpiSettings settings;
  private final SoftLimits limits;
  private final Watchdog watchdog;
  private final Output output;
  private final Settling settling;
  private final Identity identity;
  private final List<Channel> channels;

  private KeysightE4360(String name, ScpiLine line, ScpiSettings settings, Identity identity) {
    this.name = name;
    this.line = line;
    this.settings = settings;
    this.identity = identity;
    limits = new SoftLimits(name, settings.maxVoltage(), settings.maxCurrent());
    watchdog = new Watchdog(name, line);
    output = new Output(name, line, settings);
    settling = new Settling(name, line.port());
    channels =
        List.of(
            Channel.number(name + ".voltage", "V"),
            Channel.number(name + ".current", "A"),
            Channel.state(name + ".output"));
  }

  /**
   * Takes a link over, clears the instrument's status and asks who it is. The output stays as it
   * is. Last of all the watchdog is armed.
   *
   * @param name from the bench file
   * @param link where the instrument is; closed with the device, or when opening fails
   * @param settings output, patience and soft limits
   * @param clock measures the patience
   * @return the opened device
   * @throws DeviceException if it does not answer readably, or refuses the protection level, or has
   *     no watchdog to arm
   * @throws InterruptedException if the run is being stopped
   */
  public static KeysightE4360 open(
      String name, ByteLink link, ScpiSettings settings, BenchClock clock)
      throws DeviceException, InterruptedException {
    var line = new ScpiLine(name, link, settings.timeout(), clock);
    boolean opened = false;
    try {
      Identity identity = line.ask("*IDN?", KeysightE4360::readIdentity);
      var device = new KeysightE4360(name, line, settings, identity);
      var protection = new Volts(settings.maxVoltage().value() * PROTECTION_MARGIN);
      device.output.protectAbove(protection);
      device.armWatchdog();
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

  @Override
  public Identity identity() {
    return identity;
  }

  @Override
  public List<Channel> channels() {
    return channels;
  }

  /**
   * {@inheritDoc} When the armed watchdog has taken the output off, the output reads off; the next
   * setting is refused.
   *
   * @throws DeviceRefused also when any other protection has taken the output off
   */
  @Override
  public List<Reading> sample() throws DeviceException, InterruptedException {
    Look look = output.look();
    if (look.isTripped() && !isWatchdogs(look)) {
      throw new DeviceRefused(name, "to feed", Protection.describe(look.condition()));
    }
    return List.of(
        new Reading.Value(look.voltage().value()),
        new Reading.Value(look.current().value()),
        new Reading.Text(look.isOn() ? "on" : "off"));
  }

  @Override
  public void setFixed(Volts voltage, Amperes limit) throws DeviceException, InterruptedException {
    limits.require(voltage);
    limits.require(limit);
    settling.set(() -> output.setFixed(voltage, limit));
  }

  @Override
  public void setCurve(ArrayCurve curve) throws DeviceException, InterruptedException {
    limits.require(curve.voc());
    limits.require(curve.isc());
    settling.set(() -> output.setCurve(curve));
  }

  @Override
  public void setOutput(boolean on) throws DeviceException, InterruptedException {
    settling.set(() -> output.set(on));
  }

  @Override
  public boolean isOn() throws DeviceException, InterruptedException {
    return output.look().isOn();
  }

  @Override
  public Volts voltage() throws DeviceException, InterruptedException {
    return output.voltage();
  }

  @Override
  public Amperes current() throws DeviceException, InterruptedException {
    return output.current();
  }

  @Override
  public void close() throws DeviceException {
    if (settling.end()) {
      try (line) {
        SafeState.reach(this::switchOff);
      }
    }
  }

  private void armWatchdog() throws DeviceException, InterruptedException {
    if (settings.watchdog().isPresent()) {
      watchdog.arm(settings.watchdog().get());
    }
  }

  /** A coupled protection sets the same bit and is not told from it. */
  private boolean isWatchdogs(Look look) {
    return settings.watchdog().isPresent() && look.isTrippedOnlyBy(COUPLED_OR_WATCHDOG);
  }

  /** Sends the command before anything is awaited, then tries until it is confirmed. */
  private void switchOff() throws DeviceException, InterruptedException {
    output.shoutOff();
    SafeState.insist(() -> settling.setLast(this::confirmOff));
  }

  private void confirmOff() throws DeviceException, InterruptedException {
    output.set(false);
    if (settings.watchdog().isPresent()) {
      watchdog.disarm();
    }
  }

  private static Identity readIdentity(String answer) {
    String[] fields = answer.split(",", -1);
    if (fields.length != 4) {
      throw new IllegalArgumentException("not four fields: " + answer);
    }
    return new Identity(fields[0].strip(), fields[1].strip(), fields[2].strip(), fields[3].strip());
  }
}
