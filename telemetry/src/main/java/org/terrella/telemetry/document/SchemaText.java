package org.terrella.telemetry.document;

import com.networknt.schema.Error;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A schema as its author wrote it, for telling what it would have liked. */
final class SchemaText {
  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode root;

  SchemaText(String text) {
    this.root = JSON.readTree(text);
  }

  JsonNode root() {
    return root;
  }

  /** The schema in which the keyword of an error stands. */
  JsonNode around(Error error) {
    var keyword = JsonPointer.compile(error.getSchemaLocation().getFragment().toString());
    return root.at(keyword.head());
  }

  /** Follows a reference within the schema, if this is one. */
  JsonNode resolved(JsonNode schema) {
    var reference = schema.path("$ref").asString("");
    return reference.startsWith("#") ? resolved(root.at(reference.substring(1))) : schema;
  }

  /** What stands under a key of a mapping; missing where the schema does not name it. */
  JsonNode property(JsonNode schema, String key) {
    return resolved(schema.path("properties").path(key));
  }

  /** The keys that a mapping may have. */
  static List<String> keys(JsonNode schema) {
    return List.copyOf(schema.path("properties").propertyNames());
  }

  /** Texts or numbers to write instead. */
  static Optional<String> examples(JsonNode schema) {
    var examples = schema.path("examples");
    return examples.isEmpty()
        ? Optional.empty()
        : Optional.of(examples.valueStream().map(Words::json).collect(Collectors.joining(" or ")));
  }

  /** The words that a schema allows where it allows only some. */
  static List<JsonNode> allowed(JsonNode schema) {
    return schema.has("const")
        ? List.of(schema.path("const"))
        : schema.path("enum").valueStream().toList();
  }
}
