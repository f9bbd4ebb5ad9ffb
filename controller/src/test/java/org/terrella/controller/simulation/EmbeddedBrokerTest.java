package org.terrella.controller.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmbeddedBrokerTest {
  @Test
  void startsAndStopsOnAThreadThatIsBeingStopped() {
    Thread.currentThread().interrupt();
    try (var broker = EmbeddedBroker.start()) {
      assertThat(broker.address().getPort()).isPositive();
    }
    assertThat(Thread.interrupted()).isTrue();
  }
}
