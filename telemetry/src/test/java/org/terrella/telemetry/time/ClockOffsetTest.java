package org.terrella.telemetry.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClockOffsetTest {
  private final ClockOffset offset = new ClockOffset(100e-6);

  private static Duration millis(double millis) {
    return Duration.ofNanos(Math.round(millis * 1e6));
  }

  private static DeviceTime shows(double millis) {
    return new DeviceTime(Instant.EPOCH.plus(millis(millis)), Duration.ZERO);
  }

  /** Holds the true offset within its bound. */
  private void assertCovers(double trueMillis) {
    double error = Math.abs(offset.offset().toNanos() / 1e6 - trueMillis);
    assertThat(error).isLessThanOrEqualTo(offset.bound().toNanos() / 1e6);
  }

  @Test
  void isUnknownBeforeTheFirstExchange() {
    assertThat(offset.isKnown()).isFalse();
    assertThat(offset.bound()).isZero();
  }

  @Test
  void liesBetweenWhatSendingAndReceivingAllow() {
    offset.exchanged(millis(100), shows(1_010), millis(120));
    assertThat(offset.offset()).isEqualTo(millis(900));
    assertThat(offset.bound()).isBetween(millis(10), millis(10.01));
  }

  @Test
  void isWhatAllExchangesHaveInCommon() {
    offset.exchanged(millis(100), shows(1_100), millis(120)); // 980 … 1000
    offset.exchanged(millis(200), shows(1_205), millis(215)); // 990 … 1005
    assertCovers(995);
    assertThat(offset.bound()).isBetween(millis(5), millis(5.02));
  }

  @Test
  void allowsForWhatTheClockDoesNotShow() {
    var coarse = new DeviceTime(Instant.ofEpochSecond(1), Duration.ofSeconds(1));
    offset.exchanged(millis(0), coarse, millis(10));
    assertCovers(990);
    assertCovers(2_000);
  }

  @Test
  void growsLessSureWhileNothingIsHeard() {
    offset.exchanged(millis(0), shows(0), millis(1));
    Duration before = offset.bound();
    offset.exchanged(millis(100_000), shows(100_050), millis(100_100));
    assertThat(offset.bound().minus(before)).isBetween(millis(9.9), millis(10.2));
  }

  @Test
  void holdsTheTrueOffsetOfAClockThatDriftsWhateverTheDelays() {
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var known = new ClockOffset(100e-6);
      double drift = (2 * random.nextDouble() - 1) * 100e-6;
      double start = random.nextDouble() * 1e6;
      for (double sent = 0; sent < 600_000; sent += 1_000 + 2_000 * random.nextDouble()) {
        double read = sent + 50 * random.nextDouble() * random.nextDouble();
        double received = read + 5 * random.nextDouble();
        known.exchanged(millis(sent), shows(start + read * (1 + drift)), millis(received));
        double now = start + received * drift;
        assertThat(Math.abs(known.offset().toNanos() / 1e6 - now))
            .isLessThanOrEqualTo(known.bound().toNanos() / 1e6 + 1e-5);
      }
      assertThat(known.restarts()).isZero();
    }
  }

  @Nested
  class WhenTheClockIsSetOrRestarted {
    @Test
    void countsOnlyWhatItShowedSince() {
      offset.exchanged(millis(0), shows(60_000), millis(10));
      offset.exchanged(millis(1_000), shows(5), millis(1_010));
      assertThat(offset.restarts()).isEqualTo(1);
      assertCovers(-1_000);
    }
  }

  @Test
  void refusesADriftThatIsNone() {
    assertThatThrownBy(() -> new ClockOffset(-1e-6)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DeviceTime(Instant.EPOCH, millis(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
