package org.terrella.telemetry.document;

import com.networknt.schema.Error;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Puts the objections of a schema in words, one for each cause. */
final class Complaints {
  private final SchemaText schema;
  private final Placed root;
  private final Problems problems;
  private final Set<String> said = new HashSet<>();

  Complaints(SchemaText schema, Placed root, Problems problems) {
    this.schema = schema;
    this.root = root;
    this.problems = problems;
  }

  /** Complains of errors that do not depend on a choice between alternatives. */
  void of(List<Error> errors) {
    var misspelt = misspelt(errors);
    errors.stream()
        .filter(error -> !misspelt.contains(missing(error)))
        .filter(error -> said.add(cause(error)))
        .forEach(this::complain);
  }

  private void complain(Error error) {
    var value = root.at(error.getInstanceLocation());
    var around = schema.around(error);
    switch (error.getKeyword()) {
      case "additionalProperties", "unevaluatedProperties" -> unknownKey(value, error, around);
      case "required" -> missingKey(value, error.getProperty(), around);
      case "enum", "const" -> notAllowed(value, SchemaText.allowed(around));
      case "type" -> wrongType(value, around);
      default -> outOfBounds(value, error, around);
    }
  }

  private void unknownKey(Placed value, Error error, JsonNode around) {
    var key = error.getProperty();
    unknownKey(value, key, meant(value, key, around), unused(value, SchemaText.keys(around)));
  }

  void unknownKey(Placed value, String key, Optional<String> meant, List<String> free) {
    var place = Optional.ofNullable(value.children().get(key)).map(Placed::keyPlace);
    problems.add(
        place.orElse(value.place()),
        "unknown key \"%s\" in %s".formatted(key, value.name()),
        meant
            .map("did you mean \"%s\"?"::formatted)
            .orElseGet(() -> free.isEmpty() ? "leave it out" : "known here: " + oneOf(free)));
  }

  /** Complains of a mapping that has none of the keys that would say what it is. */
  void noneOf(Placed value, List<String> keys, String stranger) {
    if (stranger.isEmpty()) {
      problems.add(
          value.place(),
          value.name() + " does not say what it is",
          "give it one of " + oneOf(keys));
    } else {
      unknownKey(value, stranger, Words.nearest(stranger, keys), keys);
    }
  }

  void missingKey(Placed value, String key, JsonNode around) {
    var example = SchemaText.examples(schema.property(around, key));
    problems.add(
        value.place(),
        "\"%s\" is missing in %s".formatted(key, value.name()),
        "add \"%s: %s\"".formatted(key, example.orElse("…").replace("\"", "")));
  }

  void notAllowed(Placed value, List<JsonNode> allowed) {
    var words = allowed.stream().map(JsonNode::asString).toList();
    var near = Words.nearest(value.raw(), words).map("did you mean \"%s\"? "::formatted);
    problems.add(
        value.place(),
        "%s is %s".formatted(value.name(), Words.describe(value)),
        near.orElse("")
            + (words.size() == 1 ? "it must be " : "it must be one of ")
            + oneOf(words));
  }

  void wrongType(Placed value, String wanted, Optional<String> examples) {
    problems.add(
        value.place(),
        Words.notA(value, wanted),
        examples.map("write it like "::concat).orElse("write " + wanted));
  }

  private void wrongType(Placed value, JsonNode around) {
    wrongType(value, types(around), SchemaText.examples(around));
  }

  private void outOfBounds(Placed value, Error error, JsonNode around) {
    var what =
        value.json().isValueNode()
            ? "%s is %s".formatted(value.name(), Words.describe(value))
            : value.name();
    var fix = SchemaText.examples(around).map("write it like "::concat);
    problems.add(value.place(), what + ": " + Limits.inWords(error), fix.orElse(""));
  }

  /** Names the types that a schema allows. */
  static String types(JsonNode around) {
    var type = around.path("type");
    return type.isArray()
        ? type.valueStream().map(t -> Words.type(t.asString())).collect(Collectors.joining(" or "))
        : Words.type(type.asString());
  }

  /** The missing keys that are there, only misspelt, as {@link #missing} writes them. */
  private Set<String> misspelt(List<Error> errors) {
    var found = new HashSet<String>();
    for (var error : errors) {
      if (error.getKeyword().equals("additionalProperties")) {
        var value = root.at(error.getInstanceLocation());
        meant(value, error.getProperty(), schema.around(error))
            .ifPresent(key -> found.add(missing(error, key)));
      }
    }
    return found;
  }

  private static Optional<String> meant(Placed value, String key, JsonNode around) {
    return Words.nearest(key, unused(value, SchemaText.keys(around)));
  }

  private static List<String> unused(Placed value, List<String> keys) {
    return keys.stream().filter(key -> !value.children().containsKey(key)).toList();
  }

  private static String missing(Error error) {
    return error.getKeyword().equals("required") ? missing(error, error.getProperty()) : "";
  }

  private static String missing(Error error, String key) {
    return error.getInstanceLocation() + " lacks " + key;
  }

  /** Two errors with the same cause are one complaint. */
  private static String cause(Error error) {
    return error.getProperty() == null
        ? error.getInstanceLocation().toString()
        : error.getInstanceLocation() + " " + error.getKeyword() + " " + error.getProperty();
  }

  private static String oneOf(List<String> words) {
    return String.join(", ", words);
  }
}
