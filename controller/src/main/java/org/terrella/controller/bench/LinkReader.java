package org.terrella.controller.bench;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.terrella.telemetry.document.Entry;
import org.terrella.telemetry.document.InvalidDocument;

/** Reads the link of one device, and refuses one that its driver cannot use. */
final class LinkReader {
  /** The sorts of wire a driver may ask for. */
  enum Wire {
    SERIAL,
    MQTT,
    GPIO,
    QMP
  }

  private static final Set<String> SORTS = Set.of("twin", "serial", "mqtt", "gpio", "qmp");

  private final Entry link;

  LinkReader(Entry link) {
    this.link = link;
  }

  LinkSpec read(Wire wanted) throws InvalidDocument {
    List<String> sorts = link.fields().keySet().stream().filter(SORTS::contains).toList();
    if (sorts.size() != 1) {
      throw link.wrong(
          sorts.isEmpty() ? "link leads nowhere" : "link leads to " + String.join(" and ", sorts),
          "give exactly one of twin, serial, mqtt, gpio, qmp");
    }
    String sort = sorts.getFirst();
    String right = wanted.name().toLowerCase(Locale.ROOT);
    String wire = sort.equals("twin") ? link.get("twin").text() : sort;
    if (!wire.equals(right)) {
      throw link.get(sort)
          .wrong(
              "this driver cannot use a %s link".formatted(wire),
              "write {twin: %1$s} or {%1$s: …}".formatted(right));
    }
    return sort.equals("twin") ? twin(wanted) : real(wanted);
  }

  private LinkSpec twin(Wire wire) throws InvalidDocument {
    return switch (wire) {
      case SERIAL -> new LinkSpec.TwinSerial();
      case MQTT -> new LinkSpec.TwinMqtt(link.get("topic").text());
      case GPIO -> new LinkSpec.TwinGpio(link.get("line").integer());
      case QMP -> throw link.get("twin").wrong("there is no twin of QEMU", "write {qmp: SOCKET}");
    };
  }

  private LinkSpec real(Wire wire) throws InvalidDocument {
    return switch (wire) {
      case SERIAL ->
          new LinkSpec.Serial(
              link.get("serial").text(), link.integer("baud", 0), link.text("parity", "none"));
      case MQTT -> new LinkSpec.Mqtt(link.get("mqtt").text());
      case GPIO -> new LinkSpec.Gpio(link.get("gpio").integer());
      case QMP -> new LinkSpec.Qmp(link.get("qmp").text());
    };
  }
}
