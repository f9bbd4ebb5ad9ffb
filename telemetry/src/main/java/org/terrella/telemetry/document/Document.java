package org.terrella.telemetry.document;

import java.nio.file.Path;

/** A YAML file that has been read and holds what its schema asks. */
public final class Document {
  private Document() {}

  /**
   * Reads a file.
   *
   * @param file in UTF-8, with one YAML document
   * @param schema JSON Schema 2020-12, as text. Alternatives are understood when written with
   *     {@code oneOf} and told apart by their first required key, by a {@code const}, or by their
   *     type; {@code examples} in it are shown to whoever got that value wrong
   * @return the whole document
   * @throws InvalidDocument with all that YAML and the schema object to, each with its place
   */
  public static Entry read(Path file, String schema) throws InvalidDocument {
    return parse(file, SourceText.of(file), schema);
  }

  /**
   * Reads a text that has already been loaded.
   *
   * @param name what messages call the file
   * @param text one YAML document
   * @param schema as for {@link #read}
   * @return the whole document
   * @throws InvalidDocument as for {@link #read}
   */
  public static Entry parse(Path name, String text, String schema) throws InvalidDocument {
    var problems = new Problems(name);
    var root = YamlReader.read(text, problems);
    problems.throwIfAny();
    new SchemaCheck(schema).check(root, problems);
    problems.throwIfAny();
    return new PlacedEntry(name, root);
  }
}
