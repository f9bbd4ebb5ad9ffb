package org.terrella.drivers.scpi;

import java.util.List;
import org.terrella.drivers.device.ArrayCurve;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Volts;

/**
 * One output of an instrument in the wire's words: each setting is sent, awaited, checked for
 * errors and read back. Settings are for one thread at a time, questions for any.
 */
final class Output {
  private final String device;
  private final ScpiLine line;
  private final ScpiSettings settings;
  private final String at;

  Output(String device, ScpiLine line, ScpiSettings settings) {
    this.device = device;
    this.line = line;
    this.settings = settings;
    at = "(@%d)".formatted(settings.channel());
  }

  void protectAbove(Volts level) throws DeviceException, InterruptedException {
    apply(setting("VOLT:PROT", level));
  }

  void setFixed(Volts voltage, Amperes limit) throws DeviceException, InterruptedException {
    setMode("FIX"); // first: in SAS mode it takes no fixed levels
    apply(setting("VOLT", voltage), setting(":CURR", limit));
  }

  void setCurve(ArrayCurve curve) throws DeviceException, InterruptedException {
    apply(
        setting("CURR:SAS:ISC", curve.isc()),
        setting("IMP", curve.imp()),
        setting(":VOLT:SAS:VMP", curve.vmp()),
        setting("VOC", curve.voc()));
    setMode("SAS"); // last: what it begins with is the new curve
  }

  void set(boolean on) throws DeviceException, InterruptedException {
    String message = message(on);
    line.set(message);
    Look look = look();
    if (on ? !look.isOn() : look.isProgrammedOn()) {
      String why = look.isTripped() ? Protection.describe(look.condition()) : "no error";
      String said = "output is %s, %s".formatted(on ? "off" : "on", why);
      throw new DeviceRefused(device, message, said);
    }
  }

  /** Tells it at once to go off, and does not wait for anything. */
  void shoutOff() throws DeviceException, InterruptedException {
    line.shout(message(false));
  }

  Look look() throws DeviceException, InterruptedException {
    return line.ask(Look.query(at), Look::read);
  }

  Volts voltage() throws DeviceException, InterruptedException {
    return new Volts(line.ask("MEAS:VOLT? " + at, ScpiNumber::read));
  }

  Amperes current() throws DeviceException, InterruptedException {
    return new Amperes(line.ask("MEAS:CURR? " + at, ScpiNumber::read));
  }

  private String message(boolean on) {
    return "OUTP %s,%s".formatted(on ? "ON" : "OFF", at);
  }

  private void setMode(String mode) throws DeviceException, InterruptedException {
    String message = "CURR:MODE %s,%s".formatted(mode, at);
    if (!modeBefore(message).equals(mode)) {
      line.set(message);
      String got = modeBefore(message);
      if (!got.equals(mode)) {
        throw new DeviceRefused(device, message, "reads back " + got);
      }
    }
  }

  private String modeBefore(String asked) throws DeviceException, InterruptedException {
    Mode mode = line.ask(Mode.query(at), Mode::read);
    if (mode.isTripped()) {
      throw new DeviceRefused(device, asked, Protection.describe(mode.condition()));
    }
    return mode.word();
  }

  /** Sets all in one message, which the instrument takes whole or not at all, and reads back. */
  private void apply(Setting... wanted) throws DeviceException, InterruptedException {
    List<Setting> all = List.of(wanted);
    String message = Setting.message(all, at);
    line.set(message);
    double[] got = line.ask(Setting.query(all, at), answer -> Setting.read(answer, all.size()));
    for (int i = 0; i < got.length; i++) {
      if (!all.get(i).isMetBy(got[i])) {
        String said = "%s reads back %s".formatted(all.get(i).header(), got[i]);
        throw new DeviceRefused(device, message, said);
      }
    }
  }

  private Setting setting(String header, Volts value) {
    return new Setting(header, value.value(), settings.voltageResolution().value());
  }

  private Setting setting(String header, Amperes value) {
    return new Setting(header, value.value(), settings.currentResolution().value());
  }
}
