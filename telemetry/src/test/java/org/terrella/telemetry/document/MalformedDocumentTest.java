package org.terrella.telemetry.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MalformedDocumentTest {
  private static final Path FILE = Path.of("f.yaml");
  private static final String GOOD =
      """
      name: rig
      # a comment
      devices:
        - {kind: supply, port: /dev/ttyUSB0}
        - kind: plate
          unit: 4
      labels: {"a/b": x, c~d: "y"}
      """;
  private static final String SCHEMA =
      """
      {"type": "object", "required": ["name", "devices"], "additionalProperties": false,
       "properties": {
         "name": {"type": "string"},
         "labels": {"type": "object", "additionalProperties": {"type": "string"}},
         "devices": {"type": "array", "minItems": 2, "items": {"oneOf": [
           {"type": "object", "required": ["kind", "port"], "additionalProperties": false,
            "properties": {"kind": {"const": "supply"}, "port": {"type": "string"}}},
           {"type": "object", "required": ["kind", "unit"], "additionalProperties": false,
            "properties": {"kind": {"const": "plate"}, "unit": {"type": "integer"}}}]}}}}
      """;
  private static final String LETTERS = "{}[]:,-?&*!|>'\"%@`#\t\n \u0000~/.0aé\u2028";

  @Test
  void alwaysGivesAPlaceInTheFileAndNeverAnotherError() {
    var random = new Random(1);
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      refused += refuses(mutated(random)) ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(1_000);
  }

  private static String mutated(Random random) {
    var text = new StringBuilder(GOOD);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(text.length());
      char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, letter);
        default -> text.setCharAt(at, letter);
      }
    }
    return text.toString();
  }

  private static boolean refuses(String text) {
    try {
      Document.parse(FILE, text, SCHEMA);
      return false;
    } catch (InvalidDocument e) {
      long lines = text.lines().count() + 1;
      assertThat(e.problems())
          .isNotEmpty()
          .allSatisfy(
              problem -> {
                assertThat(problem.line()).as(text).isBetween(1, (int) lines);
                assertThat(problem.column()).as(text).isPositive();
                assertThat(problem.what()).isNotBlank();
              });
      return true;
    } catch (RuntimeException e) {
      throw new AssertionError("for\n" + text, e);
    }
  }
}
