package org.terrella.telemetry.document;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds a document against a schema. */
final class SchemaCheck {
  private static final String ALTERNATIVES = "oneOf";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final SchemaText text;
  private final Schema schema;

  SchemaCheck(String schema) {
    this.text = new SchemaText(schema);
    this.schema = REGISTRY.getSchema(text.root());
  }

  void check(Placed root, Problems problems) {
    explain(schema.validate(root.json()), root, new Complaints(text, root, problems));
  }

  /** Settles one choice between alternatives after the other; what then remains is plain. */
  private void explain(List<Error> errors, Placed root, Complaints complaints) {
    var choice = firstChoice(errors);
    if (choice.isEmpty()) {
      complaints.of(errors);
      return;
    }
    var within = new ArrayList<Error>();
    var elsewhere = new ArrayList<Error>();
    for (var error : errors) {
      if (!error.equals(choice.get())) {
        (isWithin(error, choice.get()) ? within : elsewhere).add(error);
      }
    }
    settle(choice.get(), within, root, complaints);
    explain(elsewhere, root, complaints);
  }

  private void settle(Error choice, List<Error> within, Placed root, Complaints complaints) {
    var value = root.at(choice.getInstanceLocation());
    var branch = new Alternatives(text, choice.getSchemaNode()).choose(value, complaints);
    int depth = choice.getEvaluationPath().getNameCount();
    branch.ifPresent(
        index ->
            explain(
                within.stream()
                    .filter(e -> e.getEvaluationPath().getElement(depth).toString().equals(index))
                    .toList(),
                root,
                complaints));
  }

  private static Optional<Error> firstChoice(List<Error> errors) {
    return errors.stream().filter(e -> e.getKeyword().equals(ALTERNATIVES)).findFirst();
  }

  private static boolean isWithin(Error error, Error choice) {
    return error.getEvaluationPath().startsWith(choice.getEvaluationPath())
        && error.getInstanceLocation().startsWith(choice.getInstanceLocation());
  }
}
