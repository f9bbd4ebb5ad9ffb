package org.terrella.procedures.run;

import org.terrella.drivers.device.DeviceException;
import org.terrella.procedures.verdict.Verdict;

/** Why a run ends before its last step, if it does. */
sealed interface Stop {
  /** It does not. */
  record No() implements Stop {}

  /** A person or a signal wants it. */
  record Aborted(String why) implements Stop {}

  /** Something outside the steps broke. */
  record Broken(String why) implements Stop {}

  static Stop broken(Throwable cause) {
    return new Broken(words(cause));
  }

  /** What a person should read of a failure; a bug names its class, too. */
  static String words(Throwable cause) {
    return cause instanceof DeviceException device
        ? String.valueOf(device.getMessage())
        : cause.toString();
  }

  default Verdict verdict() {
    return switch (this) {
      case No _ -> Verdict.PASS;
      case Aborted _ -> Verdict.ABORTED;
      case Broken _ -> Verdict.ERROR;
    };
  }

  default String why() {
    return switch (this) {
      case No _ -> "";
      case Aborted(String why) -> why;
      case Broken(String why) -> why;
    };
  }
}
