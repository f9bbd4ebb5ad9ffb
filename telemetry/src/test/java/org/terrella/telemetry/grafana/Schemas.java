package org.terrella.telemetry.grafana;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Grafana's own types, as schemas: of dashboards, and of the options of each kind of panel. */
final class Schemas {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Schemas() {}

  static List<String> complaints(JsonNode dashboard) throws IOException {
    var complaints = new ArrayList<>(complaints("dashboard", dashboard));
    if (complaints.isEmpty()) {
      for (JsonNode panel : Committed.panels(dashboard)) {
        complaints.addAll(complaintsOfPanel(panel));
      }
    }
    return complaints;
  }

  private static List<String> complaintsOfPanel(JsonNode panel) throws IOException {
    var complaints = new ArrayList<String>();
    var config = panel.path("fieldConfig");
    var fields = new ArrayList<JsonNode>(List.of(config.path("defaults").path("custom")));
    config.path("overrides").forEach(override -> fields.add(custom(override)));
    for (JsonNode custom : fields) {
      var particular = JSON.createObjectNode();
      particular.set("options", panel.path("options"));
      particular.set("custom", custom.isMissingNode() ? JSON.createObjectNode() : custom);
      for (String complaint : complaints(panel.path("type").asString(), particular)) {
        complaints.add("panel %s: %s".formatted(panel.path("title").asString(), complaint));
      }
    }
    return complaints;
  }

  /** What an override sets that only this kind of panel has; {@code hidden} is Grafana 11's. */
  private static JsonNode custom(JsonNode override) {
    var custom = JSON.createObjectNode();
    for (JsonNode property : override.path("properties")) {
      String id = property.path("id").asString();
      if (id.startsWith("custom.") && !id.equals("custom.hidden")) {
        custom.set(id.substring("custom.".length()), property.path("value"));
      }
    }
    return custom;
  }

  private static List<String> complaints(String schema, JsonNode node) throws IOException {
    return schema(schema).validate(node).stream().map(Error::toString).toList();
  }

  private static Schema schema(String name) throws IOException {
    try (var text = Schemas.class.getResourceAsStream(name + ".schema.json")) {
      if (text == null) {
        throw new AssertionError("no schema for " + name + "; see generate-schemas");
      }
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(JSON.readTree(text));
    }
  }
}
