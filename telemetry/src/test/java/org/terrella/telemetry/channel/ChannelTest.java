package org.terrella.telemetry.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {
  @Test
  void knowsItsDevice() {
    assertThat(Channel.number("psu.output.voltage", "V").device()).isEqualTo("psu");
  }

  @Test
  void hasThePeriodAtWhichItIsSampled() {
    var channel = Channel.number("psu.voltage", "V");
    assertThat(channel.period()).isEmpty();
    assertThat(channel.every(Duration.ofMillis(10)).period()).contains(Duration.ofMillis(10));
    assertThatThrownBy(() -> channel.every(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Nested
  class Unit {
    @ParameterizedTest
    @ValueSource(strings = {"V", "degC", "°C", "1/s", "K/min", "%", "1", "MHz", "MB", "rpm", "hPa"})
    void isOneThatCanBeConverted(String symbol) {
      assertThat(Channel.number("board.sensor", symbol).unit()).isEqualTo(symbol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"furlong", "v", "degc", "V/furlong", " ", "/s"})
    void isRefusedWhenNobodyKnowsIt(String symbol) {
      assertThatThrownBy(() -> Channel.number("board.sensor", symbol))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(
              "board.sensor is in \"" + symbol + "\", which is not a unit; known are V, uV");
    }

    @Test
    void mayBeNone() {
      assertThat(Channel.state("mains.power-state").unit()).isEmpty();
    }
  }
}
