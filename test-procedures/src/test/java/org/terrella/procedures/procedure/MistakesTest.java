package org.terrella.procedures.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.terrella.procedures.procedure.ProceduresTest.BENCH;
import static org.terrella.procedures.procedure.ProceduresTest.SHIPPED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrella.telemetry.document.InvalidDocument;

/** Each mistake in a good file is found, at its line, with a remedy. */
class MistakesTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # keys and words
          revision: 1                  | revison: 1                     | revison
          always-below:                | always-bellow:                 | always-bellow
          {supply: nominal}            | {suply: nominal}               | suply
          {supply: nominal}            | {supply: maximal}              | nominal
          {switch: on}                 | {switch: yes}                  | on
          {batches: 10}                | {batches: 10, images: 3}       | images
          while: infer                 | while: sleep                   | infer
          every-answer: golden         | every-answer: silver           | golden
          needs: [power,               | needs: [steam,                 | power
          {supply: nominal}            | {supply: nominal, switch: on}  | make a step of its own
          # units
          value: 24 V                  | value: 24                      | bus-low
          value: 24 V                  | value: 24 s                    | $bus-low
          value: 24 V                  | value: 24 X                    | not a unit
          value: 24 V                  | value: .nan                    | value
          value: 180 s                 | value: minute                  | does not begin with a number
          value: 180 s                 | value: -60 s                   | no time to wait
          value: 71 degC               | value: 71 V                    | board-hottest
          {within: $boot-limit}        | {within: 60}                   | 60 s
          {within: $boot-limit}        | {within: 60 V}                 | not a time
          {within: $boot-limit}        | {within: 0 s}                  | longer than zero
          {within: $boot-limit}        | {within: -5 s}                 | no time to wait
          {batches: 10}                | {batches: 0}                   | 1
          {batches: 10}                | {batches: 2.5}                 | whole number
          {batches: 10}                | {batches: $bus-low}            | whole number
          ceiling: $energy-ceiling     | ceiling: 8 W                   | not an energy
          ceiling: $energy-ceiling     | ceiling: 0 J                   | more than 0 J
          ceiling: $energy-ceiling}    | ceiling: $energy-ceiling, load: {from: 60 W, to: 55 W}}           | range is empty
          ceiling: $energy-ceiling}    | ceiling: $energy-ceiling, load: {from: 12 W}}                     | to
          ceiling: $energy-ceiling}    | ceiling: $energy-ceiling, load: {from: 12 W, to: 55 W, dwell: 0 s}} | longer than zero
          ceiling: $energy-ceiling}    | ceiling: $energy-ceiling, meter: {of-reading: 0.5 W}}             | not a ratio
          ceiling: $energy-ceiling}    | ceiling: $energy-ceiling, meter: {plus: -1 W}}                    | better than right
          from: $bus-low               | from: 35 V                     | band is empty
          # names
          from: $bus-low               | from: $bus-lo                  | one of $power-good-limit
          mains.voltage                | mains.volts                    | mains.voltage
          power: mains.power           | power: mains.voltage           | which is no power
          never: board.reboot          | never: board.rebot             | board.reboot
          after: eclipse.umbra-left    | after: eclipse.over            | eclipse.umbra-left
          id: no-reboot                | id: bus-voltage                | already called
          id: no-reboot                | id: No Reboot                  | id
          step: See power-good         | step: Connect the board        | already called
          step: See power-good         | step: replay                   | another title
          during: main                 | during: lunch                  | there is no step
          during: main                 | during: Disconnect the board   | there is no step
          power-good-limit:            | spare-limit:                   | nothing uses
          # shape
          never: board.reboot          | nothing: really                | nothing
          step: See power-good         | step: [a, b]                   | text
          {supply: nominal}            | {supply: nominal               | not YAML
          title: The bus stays         | id: twice                      | id
          """)
  void isFoundAtItsLineOrTheOneBelowAKey(String good, String bad, String said) throws IOException {
    String right = Files.readString(SHIPPED.resolve("eclipse-endurance.yaml"));
    assertThat(right).contains(good);
    int at = right.indexOf(good);
    int line = (int) (right.substring(0, at) + "x").lines().count();
    var wrong = complaint(right.substring(0, at) + bad + right.substring(at + good.length()));
    assertThat(wrong.problems())
        .anyMatch(
            p ->
                p.line() == line
                    || p.line() == line + 1
                    || p.what().contains("declared on line " + line));
    assertThat(wrong.getMessage()).contains(said);
    assertThat(wrong.problems()).allSatisfy(p -> assertThat(p.fix()).isNotBlank());
  }

  @Test
  void pointsAtTheValueThatIsWrong() throws IOException {
    assertPlaced("{boot: {within: $boot-limit}}", "{boot: {within: 60 V}}", "60 V");
    assertPlaced("from: $bus-low", "from: $bus-lo", "$bus-lo,");
    assertPlaced("channel: mains.voltage", "channel: mains.volts", "mains.volts");
    assertPlaced("during: main", "during: lunch", "lunch");
    assertPlaced("value: 24 V", "value: 24 X", "24 X");
  }

  @Test
  void saysAllMistakesAtOnceInTheOrderOfTheFile() throws IOException {
    String text =
        Files.readString(SHIPPED.resolve("eclipse-endurance.yaml"))
            .replace("during: main", "during: lunch")
            .replace("{batches: 10}", "{batches: $cycles}")
            .replace("value: 24 V", "value: 24 s");
    assertThat(complaint(text).problems())
        .extracting(
            problem -> text.lines().skip(problem.line() - 1L).findFirst().orElseThrow().strip())
        .containsExactly(
            "do: {infer: {batches: $cycles}}",
            "always-within: {channel: mains.voltage, from: $bus-low, to: $bus-high}",
            "during: lunch",
            "during: lunch");
  }

  @Test
  void namesTheNeedThatTheBenchLacks() throws IOException {
    var poor =
        new BenchOffer(EnumSet.of(Need.POWER, Need.MAINS, Need.BOARD, Need.POWER_GOOD), Map.of());
    Path file = SHIPPED.resolve("eclipse-endurance.yaml");
    var wrong =
        catchThrowableOfType(
            InvalidDocument.class, () -> Procedures.load(file.toString(), SHIPPED, poor));
    assertThat(wrong.getMessage()).contains("the bench has no thermal");
  }

  @Test
  void namesTheNeedThatAStepUsesUnasked() throws IOException {
    String text =
        Files.readString(SHIPPED.resolve("eclipse-endurance.yaml"))
            .replace("needs: [power, thermal, mains,", "needs: [power, thermal,");
    assertThat(complaint(text).getMessage())
        .contains("the step uses mains, which is not among the needs; add mains to needs");
  }

  @Test
  void asksWhereAFigureComesFrom() throws IOException {
    String text =
        Files.readString(SHIPPED.resolve("eclipse-endurance.yaml"))
            .replaceFirst("    assumed: a supervisor settles.*\n", "")
            .replaceFirst("    assumed: an orbit is flown.*\n", "");
    assertThat(complaint(text).problems()).hasSize(2);
  }

  private void assertPlaced(String good, String bad, String culprit) throws IOException {
    String right = Files.readString(SHIPPED.resolve("eclipse-endurance.yaml"));
    int change = right.indexOf(good);
    int at = change + bad.indexOf(culprit.replace(",", ""));
    String before = right.substring(0, at);
    int line = (int) before.lines().count();
    int column = at - before.lastIndexOf('\n');
    var wrong =
        complaint(right.substring(0, change) + bad + right.substring(change + good.length()));
    assertThat(wrong.problems())
        .extracting(problem -> problem.line() + ":" + problem.column())
        .as(bad)
        .contains(line + ":" + column);
  }

  private InvalidDocument complaint(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("mistaken.yaml"), text);
    return catchThrowableOfType(
        InvalidDocument.class, () -> Procedures.load(file.toString(), SHIPPED, BENCH));
  }
}
