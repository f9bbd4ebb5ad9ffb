package org.terrella.controller.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void countsBytesInTheUnitThatKeepsThemShort() {
    assertThat(Numbers.bytes(1)).isEqualTo("1 byte");
    assertThat(Numbers.bytes(9_999)).isEqualTo("9\u202f999 bytes");
    assertThat(Numbers.bytes(51_000)).isEqualTo("51 kB");
    assertThat(Numbers.bytes(2_150_000_000L)).isEqualTo("2150.0 MB");
  }

  @Test
  void saysTimesInTheUnitThatKeepsThemShort() {
    assertThat(Numbers.seconds(0)).isEqualTo("0 s");
    assertThat(Numbers.seconds(0.0201)).isEqualTo("20.10 ms");
    assertThat(Numbers.seconds(1.234)).isEqualTo("1.23 s");
    assertThat(Numbers.seconds(1234.5)).isEqualTo("1235 s");
  }
}
