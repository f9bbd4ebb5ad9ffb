package org.terrella.controller.bench;

import org.terrella.controller.bench.DeviceSpec.BoardSpec;
import org.terrella.controller.bench.DeviceSpec.GpioSpec;
import org.terrella.controller.bench.DeviceSpec.KeysightSpec;
import org.terrella.controller.bench.DeviceSpec.QemuSpec;
import org.terrella.controller.bench.DeviceSpec.TasmotaSpec;
import org.terrella.controller.bench.DeviceSpec.WatlowSpec;
import org.terrella.procedures.procedure.Need;

/** Which sort of device can play which part in a procedure. */
final class Casting {
  private Casting() {}

  static Need partOf(DeviceSpec device) {
    return switch (device) {
      case KeysightSpec _ -> Need.POWER;
      case WatlowSpec _ -> Need.THERMAL;
      case TasmotaSpec _, QemuSpec _ -> Need.MAINS;
      case GpioSpec line -> line.output() ? Need.RESET : Need.POWER_GOOD;
      case BoardSpec _ -> Need.BOARD;
    };
  }

  static String wanted(Need part) {
    return switch (part) {
      case POWER -> "a supply or solar array simulator";
      case THERMAL -> "a chamber or plate";
      case MAINS -> "a switch";
      case POWER_GOOD -> "a gpio-input";
      case RESET -> "a gpio-output";
      case BOARD -> "a linux-console";
    };
  }
}
