package org.terrella.drivers.scpi;

import java.time.Duration;
import java.util.List;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceRefused;

/**
 * The I/O watchdog inside an instrument: when no command comes within its delay it takes the
 * outputs off and latches that, while what they were told stays as it is. That is what makes the
 * bench safe when nobody can command the instrument any more.
 *
 * @see "Keysight N6700C Operating and Service Guide, p. 158: Watchdog Timer Protection"
 * @see "Keysight RP7900 Series Operating and Service Guide, p. 226: OUTPut:PROTection:WDOG"
 */
final class Watchdog {
  private static final String UNDEFINED_HEADER = "-113";
  private static final String STATE = "OUTP:PROT:WDOG?";
  private static final String DELAY = "OUTP:PROT:WDOG:DEL?";

  private final String device;
  private final ScpiLine line;

  Watchdog(String device, ScpiLine line) {
    this.device = device;
    this.line = line;
  }

  /** Arms it and reads it back. */
  void arm(Duration delay) throws DeviceException, InterruptedException {
    String message = "OUTP:PROT:WDOG:DEL %d;:OUTP:PROT:WDOG ON".formatted(delay.toSeconds());
    List<String> errors = line.attempt(message);
    if (errors.stream().anyMatch(error -> error.startsWith(UNDEFINED_HEADER))) {
      throw new DeviceRefused(
          device,
          message,
          "this instrument has no I/O watchdog, leave watchdog: out of the bench file ("
              + errors.getFirst()
              + ")");
    }
    if (!errors.isEmpty()) {
      throw new DeviceRefused(device, message, String.join("; ", errors));
    }
    requireArmed(message, delay);
  }

  /** After this, silence is no longer a fault. */
  void disarm() throws DeviceException, InterruptedException {
    line.set("OUTP:PROT:WDOG OFF");
  }

  /** Asks one by one: only a nonce is answered by two whole numbers. */
  private void requireArmed(String message, Duration delay)
      throws DeviceException, InterruptedException {
    boolean armed = line.ask(STATE, ScpiNumber::readSwitch);
    double seconds = line.ask(DELAY, ScpiNumber::read);
    if (!armed || seconds != delay.toSeconds()) {
      String got = "%s, %s s".formatted(armed ? "armed" : "not armed", seconds);
      throw new DeviceRefused(device, message, "reads back " + got);
    }
  }
}
