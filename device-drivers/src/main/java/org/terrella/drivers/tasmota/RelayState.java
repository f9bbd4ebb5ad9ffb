package org.terrella.drivers.tasmota;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGarbled;

/**
 * Reads what a relay says of itself. Tasmota says it twice, as JSON ({@code RESULT {"POWER":"ON"}},
 * under SetOption4 on the topic {@code POWER}) and as a bare word ({@code POWER ON}). Only one form
 * may count, for the other would be taken for the answer to the next command.
 *
 * @param device name, for messages
 * @param settings which relay
 * @param topic the form that counts: the topic it comes on
 * @param bare the form that counts: a word, or JSON
 */
record RelayState(String device, TasmotaSettings settings, String topic, boolean bare)
    implements Answer<Boolean> {
  /** Learns the form from the first answer on a topic. */
  static Answer<RelayState> form(String device, TasmotaSettings settings, String topic) {
    return (heard, payload) -> {
      boolean bare = Json.object(payload).isEmpty();
      var form = new RelayState(device, settings, topic, bare);
      return form.in(heard, payload).map(_ -> form);
    };
  }

  @Override
  public Optional<Boolean> in(String heard, String payload) throws DeviceException {
    if (!heard.equalsIgnoreCase(topic) || Json.object(payload).isEmpty() != bare) {
      return Optional.empty();
    }
    Optional<String> word = bare ? Optional.of(payload) : member(payload);
    return word.isEmpty() ? Optional.empty() : Optional.of(isOn(word.get(), payload));
  }

  private Optional<String> member(String payload) {
    return names().stream().flatMap(name -> Json.member(payload, name).stream()).findFirst();
  }

  private List<String> names() {
    return settings.output() == 1 ? List.of("POWER", "POWER1") : List.of(settings.power());
  }

  private boolean isOn(String word, String payload) throws DeviceException {
    return switch (word.strip().toUpperCase(Locale.ROOT)) {
      case "ON", "1", "TRUE" -> true;
      case "OFF", "0", "FALSE" -> false;
      default -> throw new DeviceGarbled(device, settings.topic("cmnd", settings.power()), payload);
    };
  }
}
