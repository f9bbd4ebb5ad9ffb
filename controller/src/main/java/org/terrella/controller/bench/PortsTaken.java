package org.terrella.controller.bench;

import java.util.HashMap;
import java.util.Map;
import org.terrella.controller.bench.LinkSpec.Gpio;
import org.terrella.controller.bench.LinkSpec.Mqtt;
import org.terrella.controller.bench.LinkSpec.Qmp;
import org.terrella.controller.bench.LinkSpec.Serial;
import org.terrella.controller.bench.LinkSpec.TwinGpio;
import org.terrella.controller.bench.LinkSpec.TwinMqtt;
import org.terrella.controller.bench.LinkSpec.TwinSerial;
import org.terrella.telemetry.document.Entry;
import org.terrella.telemetry.document.InvalidDocument;

/** Sees to it that no two devices of a bench claim the same port. */
final class PortsTaken {
  private final Map<String, String> owners = new HashMap<>();

  void take(DeviceSpec device, Entry link) throws InvalidDocument {
    String port =
        switch (device.link()) {
          case TwinSerial _ -> "twin of " + device.name();
          case TwinMqtt mqtt -> "topic " + mqtt.topic();
          case Mqtt mqtt -> "topic " + mqtt.topic();
          case TwinGpio gpio -> "line " + gpio.line();
          case Gpio gpio -> "line " + gpio.line();
          case Serial serial -> "port " + serial.path();
          case Qmp qmp -> "socket " + qmp.socket();
        };
    String owner = owners.putIfAbsent(port, device.name());
    if (owner != null) {
      throw link.wrong(
          "%s is taken by \"%s\" already".formatted(port, owner), "give each device its own");
    }
  }
}
