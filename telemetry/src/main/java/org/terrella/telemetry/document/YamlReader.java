package org.terrella.telemetry.document;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML into values that know their places. Refuses what people rarely mean: a key given
 * twice, a second document, aliases.
 */
final class YamlReader {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Place NONE = new Place(0, 0);

  private final JsonParser parser;
  private final Problems problems;

  private YamlReader(JsonParser parser, Problems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  static Placed read(String text, Problems problems) throws InvalidDocument {
    try (var parser = YAML.createParser(text)) {
      return new YamlReader(parser, problems).document();
    } catch (JacksonException e) {
      syntax(text, e, problems);
      throw problems.failure();
    }
  }

  private Placed document() throws InvalidDocument {
    if (parser.nextToken() == null) {
      problems.add(Place.START, "the file is empty", "");
      throw problems.failure();
    }
    var root = value("", "the document", NONE);
    if (parser.nextToken() != null) {
      problems.add(here(), "a second document begins here", "keep one document in a file");
    }
    return root;
  }

  /** Reads the value whose first token is the current one. */
  private Placed value(String key, String name, Place keyPlace) {
    var place = here();
    var known = keyPlace.equals(NONE) ? place : keyPlace;
    refuseAlias(name);
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(key, name, known, place);
      case START_ARRAY -> sequence(key, name, known, place);
      default -> new Placed(key, name, known, place, parser.getString(), scalar(), Map.of());
    };
  }

  private Placed mapping(String key, String name, Place keyPlace, Place place) {
    var json = NODES.objectNode();
    var fields = new LinkedHashMap<String, Placed>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var at = here();
      var field = parser.currentName();
      parser.nextToken();
      var value = value(field, Placed.childName(name, field), at);
      refuseRepetition(fields.putIfAbsent(field, value), value);
      json.set(field, value.json());
    }
    return new Placed(key, name, keyPlace, place, "", json, fields);
  }

  private Placed sequence(String key, String name, Place keyPlace, Place place) {
    var json = NODES.arrayNode();
    var items = new LinkedHashMap<String, Placed>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      var index = "[" + items.size() + "]";
      var item = value(index, Placed.childName(name, index), NONE);
      items.put(index, item);
      json.add(item.json());
    }
    return new Placed(key, name, keyPlace, place, "", json, items);
  }

  private JsonNode scalar() {
    var raw = parser.getString();
    return switch (parser.currentToken()) {
      case VALUE_NULL -> NODES.nullNode();
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
      case VALUE_NUMBER_INT -> NODES.numberNode(new BigInteger(parser.getNumberValue().toString()));
      case VALUE_NUMBER_FLOAT -> real(raw);
      default -> NODES.stringNode(raw);
    };
  }

  private JsonNode real(String raw) {
    double number = parser.getDoubleValue();
    return Double.isFinite(number) ? NODES.numberNode(number) : NODES.stringNode(raw);
  }

  private void refuseAlias(String name) {
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      problems.add(here(), name + " is an alias", "write the value out");
    }
  }

  private void refuseRepetition(@Nullable Placed earlier, Placed later) {
    if (earlier != null) {
      var first = earlier.keyPlace();
      problems.add(
          later.keyPlace(),
          "\"%s\" is given twice".formatted(later.key()),
          "the first is in line %d; keep one".formatted(first.line()));
    }
  }

  private Place here() {
    return Place.of(parser.currentTokenLocation());
  }

  private static void syntax(String text, JacksonException failure, Problems problems) {
    if (failure.getCause() instanceof MarkedYamlEngineException yaml
        && yaml.getProblemMark().isPresent()) {
      var mark = yaml.getProblemMark().get();
      var place = new Place(mark.getLine() + 1, mark.getColumn() + 1);
      syntax(text, place, yaml.getProblem(), problems);
    } else {
      var location = failure.getLocation();
      problems.add(
          location == null ? Place.START : Place.of(location),
          "not YAML: " + failure.getOriginalMessage(),
          "");
    }
  }

  private static void syntax(String text, Place place, String problem, Problems problems) {
    var line = text.lines().skip(place.line() - 1L).findFirst().orElse("");
    int tab = line.indexOf('\t');
    if (tab >= 0 && line.substring(0, tab).isBlank()) {
      problems.add(
          new Place(place.line(), tab + 1), "indented with a tab", "YAML wants spaces here");
    } else {
      problems.add(place, "not YAML: " + problem, "check the indentation and quotes around here");
    }
  }
}
