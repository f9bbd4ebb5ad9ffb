package org.terrella.drivers.tasmota;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as firmwares write it: names in any case. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Json() {}

  /** Reads an object; empty when the text is anything else. */
  static Optional<JsonNode> object(String text) {
    try {
      return Optional.of(MAPPER.readTree(text)).filter(JsonNode::isObject);
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  /** Finds a member by its name, whatever its case. */
  static Optional<JsonNode> member(JsonNode object, String name) {
    return object
        .propertyStream()
        .filter(member -> member.getKey().equalsIgnoreCase(name))
        .map(member -> member.getValue())
        .findFirst();
  }

  /** Finds a member of an object given as text, as text. */
  static Optional<String> member(String text, String name) {
    return object(text).flatMap(object -> member(object, name)).map(JsonNode::asString);
  }
}
