package org.terrella.drivers.console;

import java.time.Duration;
import java.util.Optional;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.telemetry.time.BenchClock;

/** One way from a shell to a board that says it is down. */
record Shutdown(
    String device, BoardSettings settings, Console console, Shell shell, BenchClock clock) {
  /**
   * Asks for it and waits.
   *
   * @throws DeviceRefused if the shell says that it does not
   * @throws DeviceTimeout if it does not happen in time
   */
  void await(Duration limit) throws DeviceException, InterruptedException {
    String asked = settings.shutdownCommand();
    var deadline = clock.deadline(limit);
    console.listen();
    try {
      Shell.Frame frame = shell.type(asked + "; ");
      boolean down = false;
      while (!down) {
        Optional<Heard> heard = console.next(deadline);
        if (heard.isEmpty()) {
          throw new DeviceTimeout(device, asked, limit);
        }
        down = isDown(frame, text(heard.get()));
      }
    } finally {
      console.stopListening();
    }
  }

  private boolean isDown(Shell.Frame frame, String text) throws DeviceRefused {
    if (frame.end(text) >= 0 && frame.status(text) != 0) {
      throw new DeviceRefused(device, settings.shutdownCommand(), "status " + frame.status(text));
    }
    return settings.down().matcher(text).find();
  }

  private static String text(Heard heard) {
    return switch (heard) {
      case Heard.Line(String text) -> text;
      case Heard.Noise(String text) -> text;
      case Heard.Unfinished(_, String text) -> text;
      case Heard.Rebooted(String text) -> text;
      case Heard.Gone _ -> "";
    };
  }
}
