package org.terrella.telemetry.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {
  private final Question question = Question.of("select * from sample, limit where x ; ");

  @Test
  void losesTheSemicolonAtItsEnd() {
    assertThat(question.sent()).isEqualTo("select * from sample, limit where x");
  }

  @Test
  void quotesTheTableAtWhichTheStoreStumbled() {
    var once = question.quotedAt(15).orElseThrow();
    assertThat(once.sent()).isEqualTo("select * from \"sample\", limit where x");
    assertThat(once.quotedAt(25).orElseThrow().sent())
        .isEqualTo("select * from \"sample\", \"limit\" where x");
  }

  @Test
  void quotesNothingButOurTables() {
    assertThat(question.quotedAt(1)).isEmpty();
    assertThat(question.quotedAt(0)).isEmpty();
    assertThat(question.quotedAt(99)).isEmpty();
  }

  @Test
  void tellsPositionsInWhatWasTyped() {
    var quoted = question.quotedAt(15).flatMap(once -> once.quotedAt(25)).orElseThrow();
    assertThat(quoted.positionTyped(15)).isEqualTo(15);
    assertThat(quoted.positionTyped(quoted.sent().indexOf("where") + 1))
        .isEqualTo(question.typed().indexOf("where") + 1);
  }

  @Test
  void asksForTimesAsText() {
    var sql =
        Question.of("select a, t from x -- so")
            .withTimesAsText(List.of("a", "t"), List.of(false, true));
    assertThat(sql)
        .isEqualTo("SELECT \"a\", \"t\"::varchar AS \"t\" FROM (\nselect a, t from x -- so\n)");
  }
}
