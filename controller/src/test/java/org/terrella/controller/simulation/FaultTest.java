package org.terrella.controller.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
  @Test
  void strikesWhenItSays() {
    assertThat(Fault.parse("unplug:psu@600"))
        .isEqualTo(Optional.of(new Fault.Unplug("psu", Duration.ofMinutes(10))));
    assertThat(Fault.parse("bit-flip@90s"))
        .isEqualTo(Optional.of(new Fault.BitFlip(Duration.ofSeconds(90))));
  }

  @Test
  void strikesAtItsUsualTimeWhenItDoesNotSay() {
    assertThat(Fault.parse("freeze:plate"))
        .isEqualTo(Optional.of(new Fault.Freeze("plate", Fault.USUAL)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "weak",
        "weak-battery:psu",
        "weak-battery@3",
        "unplug",
        "unplug:",
        "bit-flip@x"
      })
  void isNotGuessed(String text) {
    assertThat(Fault.parse(text)).isEmpty();
  }
}
