package org.terrella.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrella.telemetry.store.Cell.NOTHING;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.telemetry.store.Cell;
import tools.jackson.databind.json.JsonMapper;

class AnswerTest {
  private final StringWriter written = new StringWriter();
  private final PrintWriter out = new PrintWriter(written);

  private String written(Answer answer) throws IOException {
    answer.columns(List.of("channel", "value"));
    boolean more =
        answer.row(List.of(text("psu.voltage"), number("28.5")))
            && answer.row(List.of(text("a \"b\", c\nd"), NOTHING))
            && answer.row(List.of(text(""), number("-1.0E-5")));
    answer.end();
    out.flush();
    return (more ? "" : "cut: ") + written.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void isATableWithAHeaderAndACount() throws IOException {
    assertThat(written(new TableAnswer(out, 0)))
        .isEqualTo(
            """
            channel      value
            -----------  -------
            psu.voltage     28.5
            a "b", c⏎d   null
                         -1.0E-5
            3 rows
            """);
  }

  @Test
  void saysThatItIsCut() throws IOException {
    assertThat(written(new TableAnswer(out, 1)))
        .isEqualTo(
            """
            cut: channel      value
            -----------  -----
            psu.voltage   28.5
            first 1 rows; there are more (--limit 0 for all)
            """);
  }

  @Test
  void isCsvThatTellsNothingFromAnEmptyText() throws IOException {
    assertThat(written(new CsvAnswer(out, 0)))
        .isEqualTo(
            "channel,value\r\npsu.voltage,28.5\r\n\"a \"\"b\"\", c\nd\",\r\n\"\",-1.0E-5\r\n");
  }

  @Test
  void isJson() throws IOException {
    var rows = JsonMapper.builder().build().readTree(written(new JsonAnswer(out, 0)));
    assertThat(rows.size()).isEqualTo(3);
    assertThat(rows.get(0).get("value").asDouble()).isEqualTo(28.5);
    assertThat(rows.get(1).get("channel").asString()).isEqualTo("a \"b\", c\nd");
    assertThat(rows.get(1).get("value").isNull()).isTrue();
  }

  @Test
  void isAnEmptyArrayWhenThereIsNothing() throws IOException {
    var answer = new JsonAnswer(out, 0);
    answer.columns(List.of("x"));
    answer.end();
    assertThat(JsonMapper.builder().build().readTree(written.toString()).isEmpty()).isTrue();
  }

  private static Cell text(String text) {
    return new Cell(Cell.Kind.TEXT, text);
  }

  private static Cell number(String text) {
    return new Cell(Cell.Kind.NUMBER, text);
  }
}
