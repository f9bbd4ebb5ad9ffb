package org.terrella.drivers.tasmota;

import java.util.Optional;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.drivers.device.Identity;
import tools.jackson.databind.JsonNode;

/** Asks a device who it is; look-alikes leave some of it unsaid. */
record Introduction(String device, TasmotaSettings settings, Conversation conversation) {
  Identity identity() throws DeviceException, InterruptedException {
    Optional<JsonNode> firmware = status("2", "StatusFWR");
    Optional<JsonNode> network = firmware.isEmpty() ? Optional.empty() : status("5", "StatusNET");
    return new Identity(
        firmware.isPresent() ? "Tasmota" : "",
        text(network, "Hostname"),
        text(network, "Mac"),
        text(firmware, "Version"));
  }

  private Optional<JsonNode> status(String number, String name)
      throws DeviceException, InterruptedException {
    try {
      return Optional.of(
          conversation.ask(
              "STATUS",
              number,
              (_, payload) -> Json.object(payload).flatMap(all -> Json.member(all, name))));
    } catch (DeviceTimeout itDoesNotSay) {
      return Optional.empty();
    }
  }

  private static String text(Optional<JsonNode> from, String name) {
    return from.flatMap(node -> Json.member(node, name)).map(JsonNode::asString).orElse("");
  }
}
