package org.terrella.telemetry.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {
  private static final String SCHEMA =
      """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "required": ["name"],
        "additionalProperties": false,
        "properties": {
          "name": {"type": "string", "pattern": "^[a-z0-9-]+$", "examples": ["rack-1"]},
          "bus": {"type": "string", "examples": ["28 V"]},
          "baud": {"type": "integer", "minimum": 300},
          "ratio": {"type": "number", "exclusiveMaximum": 1},
          "enabled": {"type": "boolean"},
          "kind": {"enum": ["psu", "chamber", "board"]},
          "labels": {"type": "object", "additionalProperties": {"type": "string"}},
          "limit": {"oneOf": [{"type": "number", "examples": [5]}, {"const": "none"}]},
          "devices": {
            "type": "array",
            "items": {"oneOf": [{"$ref": "#/$defs/supply"}, {"$ref": "#/$defs/plate"}]}
          },
          "steps": {
            "type": "array",
            "minItems": 1,
            "items": {"oneOf": [
              {"$ref": "#/$defs/set"}, {"$ref": "#/$defs/wait"}, {"$ref": "#/$defs/repeat"}]}
          }
        },
        "$defs": {
          "supply": {
            "type": "object", "required": ["kind", "port"], "additionalProperties": false,
            "properties": {"kind": {"const": "supply"}, "port": {"type": "string"}}
          },
          "plate": {
            "type": "object", "required": ["kind", "unit"], "additionalProperties": false,
            "properties": {"kind": {"const": "plate"}, "unit": {"type": "integer"}}
          },
          "set": {
            "type": "object", "required": ["set", "to"], "additionalProperties": false,
            "properties": {"set": {"type": "string"}, "to": {"type": "string", "examples": ["28 V"]}}
          },
          "wait": {
            "type": "object", "required": ["wait"], "additionalProperties": false,
            "properties": {"wait": {"type": "string", "examples": ["30 s"]}}
          },
          "repeat": {
            "type": "object", "required": ["repeat", "steps"], "additionalProperties": false,
            "properties": {
              "repeat": {"type": "integer"},
              "steps": {"$ref": "#/properties/steps"}
            }
          }
        }
      }
      """;

  @TempDir private Path folder;

  private static Entry read(String text) throws InvalidDocument {
    return Document.parse(Path.of("f.yaml"), text, SCHEMA);
  }

  private static List<String> complaints(String text) {
    var failure = catchThrowableOfType(InvalidDocument.class, () -> read(text));
    assertThat(failure).as("a complaint about %s", text).isNotNull();
    return failure.problems().stream().map(Problem::toString).toList();
  }

  private static String complaint(String text) {
    var all = complaints(text);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  @Nested
  class WhenAllIsWell {
    @Test
    void givesTheValuesInTheOrderOfTheFile() throws Exception {
      var entry =
          read("name: rig\nlabels: {b: x, a: y}\nsteps: [{wait: 5 min}, {set: psu, to: 28 V}]\n");
      assertThat(entry.get("name").text()).isEqualTo("rig");
      assertThat(entry.get("labels").fields().keySet()).containsExactly("b", "a");
      assertThat(entry.get("steps").items()).hasSize(2);
      assertThat(entry.get("steps").items().getFirst().get("wait").duration())
          .isEqualTo(Duration.ofMinutes(5));
      assertThat(entry.get("steps").items().get(1).get("to").quantity("mV")).isEqualTo(28_000);
      assertThat(entry.get("steps").items().get(1).key()).isEqualTo("[1]");
      assertThat(entry.find("kind")).isEmpty();
    }

    @Test
    void givesNumbersAndKeepsHowTheyWereWritten() throws Exception {
      var entry = read("name: rig\nbaud: 115200\nratio: 2.50e-1\nenabled: true\n");
      assertThat(entry.get("baud").integer()).isEqualTo(115_200);
      assertThat(entry.get("ratio").number()).isEqualTo(0.25);
      assertThat(entry.get("ratio").text()).isEqualTo("2.50e-1");
      assertThat(entry.get("enabled").text()).isEqualTo("true");
    }

    @Test
    void readsAFileWithAByteOrderMark() throws Exception {
      var file = Files.writeString(folder.resolve("a.yaml"), "\uFEFFname: rig\r\n");
      assertThat(Document.read(file, SCHEMA).get("name").text()).isEqualTo("rig");
    }
  }

  @Nested
  class WhenItIsNotYaml {
    @Test
    void pointsAtBrokenIndentation() {
      assertThat(complaint("name: rig\ndevices:\n  - kind: supply\n   port: x\n"))
          .startsWith("f.yaml:4:4: not YAML: expected <block end>");
    }

    @Test
    void pointsAtATab() {
      assertThat(complaint("name: rig\ndevices:\n\t- kind: supply\n"))
          .isEqualTo("f.yaml:3:1: indented with a tab; YAML wants spaces here");
    }

    @Test
    void pointsAtASecondColon() {
      assertThat(complaint("name: a: b\n")).startsWith("f.yaml:1:8: not YAML: mapping values");
    }

    @Test
    void pointsAtTheEndOfAnOpenQuote() {
      assertThat(complaint("name: \"rig\n"))
          .startsWith("f.yaml:2:1: not YAML: found unexpected end");
    }

    @Test
    void refusesAKeyGivenTwice() {
      assertThat(complaint("name: a\nbaud: 300\nname: b\n"))
          .isEqualTo("f.yaml:3:1: \"name\" is given twice; the first is in line 1; keep one");
    }

    @Test
    void refusesASecondDocument() {
      assertThat(complaint("name: a\n---\nname: b\n"))
          .isEqualTo("f.yaml:3:1: a second document begins here; keep one document in a file");
    }

    @Test
    void refusesAliases() {
      assertThat(complaint("name: &n rig\nbus: *n\n"))
          .isEqualTo("f.yaml:2:6: bus is an alias; write the value out");
    }

    @Test
    void refusesAnEmptyFile() {
      assertThat(complaint("")).isEqualTo("f.yaml:1:1: the file is empty");
      assertThat(complaint("# nothing yet\n")).isEqualTo("f.yaml:1:1: the file is empty");
    }

    @Test
    void refusesAKeyThatIsAList() {
      assertThat(complaint("name: a\n? [x, y]\n: 1\n"))
          .startsWith("f.yaml:2:4: not YAML: Expected");
    }

    @Test
    void refusesControlCharacters() {
      assertThat(complaint("name: 'a\u0001'\n")).startsWith("f.yaml:1:").contains("not YAML");
    }

    @Test
    void refusesNestingWithoutEnd() {
      assertThat(complaint("[".repeat(100_000))).startsWith("f.yaml:1:").contains("not YAML");
    }
  }

  @Nested
  class WhenTheFileCannotBeRead {
    private String complaint(Path file) {
      var failure = catchThrowableOfType(InvalidDocument.class, () -> Document.read(file, SCHEMA));
      assertThat(failure.problems()).hasSize(1);
      return failure.getMessage().replace(folder.toString(), "DIR");
    }

    @Test
    void saysThatThereIsNone() {
      assertThat(complaint(folder.resolve("none.yaml")))
          .isEqualTo("DIR/none.yaml:1:1: there is no such file; check the name");
    }

    @Test
    void saysThatItIsADirectory() {
      assertThat(complaint(folder)).isEqualTo("DIR:1:1: this is a directory; name the file in it");
    }

    @Test
    void pointsAtTheFirstByteThatIsNotUtf8() throws IOException {
      var latin = "name: rig\n# Größe\n".getBytes(StandardCharsets.ISO_8859_1);
      var file = Files.write(folder.resolve("latin.yaml"), latin);
      assertThat(complaint(file))
          .isEqualTo("DIR/latin.yaml:2:5: not UTF-8 text; save the file as UTF-8");
    }

    @Test
    void pointsAtACharacterCutOffAtTheEnd() throws IOException {
      var file = Files.write(folder.resolve("cut.yaml"), new byte[] {'a', ':', (byte) 0xC3});
      assertThat(complaint(file)).startsWith("DIR/cut.yaml:1:3: not UTF-8 text");
    }
  }

  @Nested
  class WhenTheSchemaObjects {
    @Test
    void saysEverythingInTheOrderOfTheFile() {
      assertThat(complaints("ratio: 2\nbaud: fast\nextra: 1\nlabels:\n  a: 1\nkind: toaster\n"))
          .containsExactly(
              "f.yaml:1:1: \"name\" is missing in the document; add \"name: rack-1\"",
              "f.yaml:1:8: ratio is the number 2: it must be less than 1",
              "f.yaml:2:7: baud is the text \"fast\", not a whole number; write a whole number",
              "f.yaml:3:1: unknown key \"extra\" in the document; known here: name, bus, enabled,"
                  + " limit, devices, steps",
              "f.yaml:5:6: a is the number 1, not text; write text",
              "f.yaml:6:7: kind is the text \"toaster\"; it must be one of psu, chamber, board");
    }

    @Test
    void suggestsTheKeyThatWasMeant() {
      assertThat(complaint("nmae: rig\n"))
          .isEqualTo("f.yaml:1:1: unknown key \"nmae\" in the document; did you mean \"name\"?");
      assertThat(complaint("name: rig\n  # x\nbuad: 300\n"))
          .isEqualTo("f.yaml:3:1: unknown key \"buad\" in the document; did you mean \"baud\"?");
    }

    @Test
    void suggestsTheWordThatWasMeant() {
      assertThat(complaint("name: rig\nkind: chambre\n"))
          .isEqualTo(
              "f.yaml:2:7: kind is the text \"chambre\";"
                  + " did you mean \"chamber\"? it must be one of psu, chamber, board");
    }

    @Test
    void showsAnExampleOfTheRightType() {
      assertThat(complaint("name: rig\nbus: 28\n"))
          .isEqualTo("f.yaml:2:6: bus is the number 28, not text; write it like \"28 V\"");
      assertThat(complaint("name: rig\nbus: [28 V]\n"))
          .isEqualTo("f.yaml:2:6: bus is a list, not text; write it like \"28 V\"");
      assertThat(complaint("name: rig\nbus:\n"))
          .isEqualTo("f.yaml:2:5: bus has no value; write it like \"28 V\"");
    }

    @Test
    void namesLimitsAndPatterns() {
      assertThat(complaint("name: rig\nbaud: 110\n"))
          .isEqualTo("f.yaml:2:7: baud is the number 110: it must be at least 300");
      assertThat(complaint("name: Rig 1\n"))
          .isEqualTo(
              "f.yaml:1:7: name is the text \"Rig 1\": it must match ^[a-z0-9-]+$;"
                  + " write it like \"rack-1\"");
      assertThat(complaint("name: rig\nsteps: []\n"))
          .isEqualTo("f.yaml:2:8: steps: it needs at least 1 of them");
    }

    @Test
    void refusesAnotherShapeAltogether() {
      assertThat(complaint("- a\n"))
          .isEqualTo("f.yaml:1:1: the document is a list, not a mapping; write a mapping");
      assertThat(complaint("name: rig\nratio: .inf\n"))
          .startsWith("f.yaml:2:8: ratio is the text \".inf\", not a number");
    }
  }

  @Nested
  class WhenThereAreAlternatives {
    @Test
    void complainsOnlyAboutTheOneThatWasMeant() {
      assertThat(complaint("name: rig\nsteps:\n  - set: psu\n"))
          .isEqualTo("f.yaml:3:5: \"to\" is missing in steps[0]; add \"to: 28 V\"");
      assertThat(complaint("name: rig\nsteps:\n  - wait: 3\n"))
          .isEqualTo("f.yaml:3:11: wait is the number 3, not text; write it like \"30 s\"");
      assertThat(complaint("name: rig\nsteps:\n  - wait: 3 s\n    tol: 3\n"))
          .startsWith("f.yaml:4:5: unknown key \"tol\" in steps[0]");
    }

    @Test
    void takesAMisspeltKeyForTheMissingOne() {
      assertThat(complaint("name: rig\nsteps:\n  - set: psu\n    too: 28 V\n"))
          .isEqualTo("f.yaml:4:5: unknown key \"too\" in steps[0]; did you mean \"to\"?");
    }

    @Test
    void namesTheAlternativesWhenItIsNone() {
      assertThat(complaint("name: rig\nsteps:\n  - wiat: 3 s\n"))
          .isEqualTo("f.yaml:3:5: unknown key \"wiat\" in steps[0]; did you mean \"wait\"?");
      assertThat(complaint("name: rig\nsteps:\n  - frobnicate: 3 s\n"))
          .isEqualTo(
              "f.yaml:3:5: unknown key \"frobnicate\" in steps[0]; known here: set, wait, repeat");
      assertThat(complaint("name: rig\nsteps:\n  - to: 3 V\n"))
          .isEqualTo(
              "f.yaml:3:5: steps[0] does not say what it is; give it one of set, wait, repeat");
    }

    @Test
    void followsThemDown() {
      assertThat(
              complaints(
                  """
                  name: rig
                  steps:
                    - repeat: 2
                      steps:
                        - wait: 1
                        - 7
                    - repeat: x
                      steps: [{wait: 1 s}]
                  """))
          .containsExactly(
              "f.yaml:5:15: wait is the number 1, not text; write it like \"30 s\"",
              "f.yaml:6:9: steps[1] is the number 7, not a mapping; write a mapping",
              "f.yaml:7:13: repeat is the text \"x\", not a whole number; write a whole number");
    }

    @Test
    void tellsThemApartByAWord() {
      assertThat(complaint("name: rig\ndevices:\n  - kind: plate\n    unit: x\n"))
          .isEqualTo(
              "f.yaml:4:11: unit is the text \"x\", not a whole number; write a whole number");
      assertThat(complaint("name: rig\ndevices:\n  - kind: plaet\n"))
          .isEqualTo(
              "f.yaml:3:11: kind is the text \"plaet\"; did you mean \"plate\"?"
                  + " it must be one of supply, plate");
      assertThat(complaint("name: rig\ndevices:\n  - unit: 4\n"))
          .startsWith("f.yaml:3:5: \"kind\" is missing in devices[0]");
    }

    @Test
    void tellsThemApartByTheirType() throws Exception {
      assertThat(read("name: rig\nlimit: none\n").get("limit").text()).isEqualTo("none");
      assertThat(complaint("name: rig\nlimit: [5]\n"))
          .isEqualTo("f.yaml:2:8: limit is a list, not a number or \"none\"; write it like 5");
      assertThat(complaint("name: rig\nlimit: never\n"))
          .isEqualTo("f.yaml:2:8: limit is the text \"never\"; it must be none");
    }
  }

  @Nested
  class WhenAnEntryIsRead {
    private String complaint(String bus, Problems.Part<?> part) {
      var failure = catchThrowableOfType(InvalidDocument.class, part::read);
      assertThat(failure).as(bus).isNotNull();
      return failure.getMessage();
    }

    private String quantity(String bus, String unit) throws InvalidDocument {
      var entry = read("name: rig\nbus: " + bus + "\n").get("bus");
      return complaint(bus, () -> entry.quantity(unit));
    }

    @Test
    void complainsAboutAQuantityAtItsPlace() throws Exception {
      assertThat(quantity("\"28\"", "V"))
          .isEqualTo("f.yaml:2:6: bus: \"28\" has no unit; write it like \"28 V\"");
      assertThat(quantity("28 s", "V"))
          .isEqualTo("f.yaml:2:6: bus: \"28 s\" is a time, not a voltage; write it like \"28 V\"");
      assertThat(quantity("28 X", "V"))
          .startsWith("f.yaml:2:6: bus: \"X\" is not a unit; known are V,")
          .endsWith("; write it like \"28 V\"");
    }

    @Test
    void complainsAboutANegativeTime() throws Exception {
      var entry = read("name: rig\nbus: -5 s\n").get("bus");
      assertThat(complaint("-5 s", entry::duration))
          .isEqualTo("f.yaml:2:6: bus: \"-5 s\" is no time to wait; write it like \"30 s\"");
    }

    @Test
    void complainsWhenItIsSomethingElse() throws Exception {
      var entry = read("name: rig\nbaud: 9999999999\n");
      assertThat(complaint("", entry.get("baud")::integer))
          .startsWith("f.yaml:2:7: baud is the number 9999999999, not a whole number");
      assertThat(complaint("", entry.get("name")::number))
          .isEqualTo("f.yaml:1:7: name is the text \"rig\", not a number; write it like 2.5");
      assertThat(complaint("", entry.get("name")::items))
          .startsWith("f.yaml:1:7: name is the text \"rig\", not a list");
      assertThat(complaint("", entry::text)).startsWith("f.yaml:1:1: the document is a mapping");
      assertThat(complaint("", () -> entry.get("bus")))
          .isEqualTo("f.yaml:1:1: \"bus\" is missing in the document; add \"bus: …\"");
    }

    @Test
    void severalComplaintsAreSaidAtOnceInTheOrderOfTheFile() throws Exception {
      var entry = read("name: rig\nbus: 28 s\n");
      var problems = new Problems(Path.of("f.yaml"));
      problems.attempt(() -> entry.get("bus").quantity("V"));
      problems.attempt(() -> entry.get("name").number());
      assertThat(problems.attempt(() -> entry.get("name").text())).contains("rig");
      assertThat(
              complaint(
                      "",
                      () -> {
                        problems.throwIfAny();
                        return "";
                      })
                  .lines()
                  .map(line -> line.substring(0, 10)))
          .containsExactly("f.yaml:1:7", "f.yaml:2:6");
    }
  }
}
