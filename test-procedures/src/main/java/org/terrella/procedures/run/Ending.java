package org.terrella.procedures.run;

import java.util.Optional;
import org.terrella.drivers.device.DeviceException;
import org.terrella.procedures.verdict.Verdict;

/** How a step ended; the only place where that becomes a verdict. */
record Ending(Verdict verdict, String cause) {

  /**
   * Judges a step.
   *
   * @param thrown what ended it early, if anything did
   * @param stop why the run is being stopped; whatever a step throws then follows from that
   */
  static Ending of(Optional<Throwable> thrown, Stop stop) {
    if (thrown.isEmpty()) {
      return new Ending(Verdict.PASS, "");
    }
    return switch (stop) {
      case Stop.No _ -> of(thrown.get());
      case Stop.Aborted(String why) -> new Ending(Verdict.ABORTED, interrupted(why, thrown.get()));
      case Stop.Broken(String why) -> new Ending(Verdict.ERROR, interrupted(why, thrown.get()));
    };
  }

  private static Ending of(Throwable thrown) {
    return switch (thrown) {
      case BoardMissed missed -> new Ending(Verdict.FAIL, String.valueOf(missed.getMessage()));
      case DeviceException broken -> new Ending(Verdict.ERROR, Stop.words(broken));
      case ActionThread.Hung hung -> new Ending(Verdict.ERROR, String.valueOf(hung.getMessage()));
      default -> new Ending(Verdict.ERROR, "a bug of ours: " + Stop.words(thrown));
    };
  }

  private static String interrupted(String why, Throwable thrown) {
    return thrown instanceof InterruptedException ? why : why + "; " + Stop.words(thrown);
  }
}
