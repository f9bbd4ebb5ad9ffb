package org.terrella.telemetry.document;

import com.networknt.schema.Error;

/** Says what a schema's limits ask for. */
final class Limits {
  private Limits() {}

  static String inWords(Error error) {
    var limit = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "minimum" -> "it must be at least " + limit;
      case "maximum" -> "it must be at most " + limit;
      case "exclusiveMinimum" -> "it must be more than " + limit;
      case "exclusiveMaximum" -> "it must be less than " + limit;
      case "minItems", "minProperties" -> "it needs at least %s of them".formatted(limit);
      case "maxItems", "maxProperties" -> "it may have at most %s of them".formatted(limit);
      case "minLength" -> "it needs at least %s letters".formatted(limit);
      case "pattern" -> "it must match " + limit.asString();
      case "propertyNames" -> "\"%s\" cannot be a key here".formatted(error.getProperty());
      default -> error.getMessage();
    };
  }
}
