package org.terrella.telemetry.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The branches of a {@code oneOf}. Finds the one that the author of a document was writing, or
 * complains that it is none of them.
 */
final class Alternatives {
  private record Branch(String index, JsonNode schema) {}

  private final SchemaText text;
  private final List<Branch> branches = new ArrayList<>();

  Alternatives(SchemaText text, JsonNode oneOf) {
    this.text = text;
    for (var branch : oneOf) {
      branches.add(new Branch(String.valueOf(branches.size()), text.resolved(branch)));
    }
  }

  /** Returns the index of the branch meant; empty when a complaint has been made instead. */
  Optional<String> choose(Placed value, Complaints complaints) {
    var fitting = branches.stream().filter(branch -> accepts(branch, value)).toList();
    if (fitting.size() == 1) {
      return Optional.of(fitting.getFirst().index());
    }
    if (fitting.isEmpty() || !value.json().isObject()) {
      complaints.wrongType(value, wanted(fitting.isEmpty() ? branches : fitting), examples());
      return Optional.empty();
    }
    var tag = tag(fitting);
    return tag.isPresent()
        ? byTag(value, fitting, tag.get(), complaints)
        : byFirstKey(value, fitting, complaints);
  }

  private Optional<String> byTag(
      Placed value, List<Branch> fitting, String tag, Complaints complaints) {
    var given = value.children().get(tag);
    if (given == null) {
      complaints.missingKey(value, tag, fitting.getFirst().schema());
      return Optional.empty();
    }
    for (var branch : fitting) {
      if (words(branch, tag).anyMatch(given.json()::equals)) {
        return Optional.of(branch.index());
      }
    }
    complaints.notAllowed(given, fitting.stream().flatMap(branch -> words(branch, tag)).toList());
    return Optional.empty();
  }

  private Optional<String> byFirstKey(Placed value, List<Branch> fitting, Complaints complaints) {
    for (var branch : fitting) {
      if (value.children().containsKey(firstKey(branch))) {
        return Optional.of(branch.index());
      }
    }
    var keys = fitting.stream().map(Alternatives::firstKey).distinct().toList();
    var stranger = stranger(value, fitting).orElse("");
    complaints.noneOf(value, keys, stranger);
    return Optional.empty();
  }

  /** The first key that no branch knows. */
  private static Optional<String> stranger(Placed value, List<Branch> fitting) {
    return value.children().keySet().stream()
        .filter(key -> fitting.stream().noneMatch(b -> b.schema().path("properties").has(key)))
        .findFirst();
  }

  private static String firstKey(Branch branch) {
    return branch.schema().path("required").path(0).asString("");
  }

  /** The key whose value tells the branches apart, if they are told apart that way. */
  private Optional<String> tag(List<Branch> fitting) {
    return SchemaText.keys(fitting.getFirst().schema()).stream()
        .filter(
            key -> fitting.stream().allMatch(branch -> words(branch, key).findAny().isPresent()))
        .findFirst();
  }

  private Stream<JsonNode> words(Branch branch, String key) {
    return SchemaText.allowed(text.property(branch.schema(), key)).stream();
  }

  private static boolean accepts(Branch branch, Placed value) {
    var type = branch.schema().path("type");
    if (!type.isMissingNode()) {
      return Stream.concat(Stream.of(type), type.valueStream())
          .anyMatch(name -> isOf(value.json(), name.asString("")));
    }
    return SchemaText.allowed(branch.schema()).stream()
        .allMatch(word -> word.getNodeType() == value.json().getNodeType());
  }

  private static boolean isOf(JsonNode value, String type) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "number" -> value.isNumber();
      case "integer" -> value.isIntegralNumber();
      default -> false;
    };
  }

  private static String wanted(List<Branch> branches) {
    return branches.stream()
        .map(Alternatives::wanted)
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private static String wanted(Branch branch) {
    var words = SchemaText.allowed(branch.schema());
    return words.isEmpty()
        ? Complaints.types(branch.schema())
        : words.stream().map(Words::json).collect(Collectors.joining(" or "));
  }

  private Optional<String> examples() {
    var all =
        branches.stream()
            .flatMap(branch -> SchemaText.examples(branch.schema()).stream())
            .collect(Collectors.joining(" or "));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }
}
