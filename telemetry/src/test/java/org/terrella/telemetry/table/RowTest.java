package org.terrella.telemetry.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowTest {
  private static final Instant START = Instant.parse("2026-03-20T12:00:00Z");

  @Test
  void hasItsCellsInTheOrderOfTheTable() {
    var row =
        new Row(
            Table.LIMIT, START, Map.of("high", 28.5, "criterion", "bus", "run", "r", "low", 1.0));
    assertThat(row.cells().keySet()).containsExactly("run", "criterion", "low", "high");
  }

  @Test
  void refusesAColumnThatTheTableHasNot() {
    assertThatThrownBy(() -> new Row(Table.LIMIT, START, Map.of("run", "r", "middle", 1.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("middle");
  }

  @Test
  void refusesACellOfAnotherType() {
    assertThatThrownBy(() -> new Row(Table.LIMIT, START, Map.of("high", "28.5")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("LIMIT.high: 28.5");
  }
}
