package org.terrella.telemetry.document;

import com.networknt.schema.path.NodePath;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A value with all that is known of how it stands in the file.
 *
 * @param key the key or index under which it stands; empty for the whole document
 * @param name the same with the keys above an index, for messages
 * @param keyPlace where the key stands; that of the value where there is no key
 * @param place where the value stands
 * @param raw a scalar as it was written, without quotes; empty otherwise
 * @param json what the schema sees
 * @param children fields or items by key, in the order of the file
 */
record Placed(
    String key,
    String name,
    Place keyPlace,
    Place place,
    String raw,
    JsonNode json,
    Map<String, Placed> children) {

  static String childName(String parent, String key) {
    return key.startsWith("[") ? parent + key : key;
  }

  /** Follows a path of the validator's. */
  Placed at(NodePath path) {
    var found = this;
    for (int i = 0; i < path.getNameCount(); i++) {
      found = found.child(path.getElement(i));
    }
    return found;
  }

  private Placed child(Object step) {
    var key = json.isArray() ? "[" + step + "]" : step.toString();
    var child = children.get(key);
    if (child == null) {
      throw new IllegalStateException("%s has no %s".formatted(name, key));
    }
    return child;
  }
}
