package org.terrella.telemetry.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScaledClockTest {
  private final ScaledClock clock = new ScaledClock(1_000);

  static Stream<ThreadFactory> bothSortsOfThreads() {
    return Stream.of(Thread.ofVirtual().factory(), Thread.ofPlatform().factory());
  }

  @Test
  void refusesASpeedThatIsNone() {
    for (double speed : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new ScaledClock(speed)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("bothSortsOfThreads")
  void neverWakesAnybodyBeforeTheTime(ThreadFactory threads) throws Exception {
    var random = new Random(1);
    var early = new ConcurrentLinkedQueue<Duration>();
    var sleepers = new ArrayList<Future<?>>();
    try (var all = Executors.newThreadPerTaskExecutor(threads)) {
      for (int i = 0; i < 300; i++) {
        // Some share an instant, some do not, and some instants have passed.
        var instant = clock.now().plusSeconds(random.nextInt(-2, 60));
        sleepers.add(
            all.submit(
                () -> {
                  clock.sleepUntil(instant);
                  if (clock.now().compareTo(instant) < 0) {
                    early.add(instant);
                  }
                  return instant;
                }));
      }
      for (var sleeper : sleepers) {
        sleeper.get();
      }
    }
    assertThat(early).isEmpty();
  }

  @Test
  @Timeout(120)
  void losesNobodyHoweverShortlyAndOftenManySleepAndAreInterrupted() throws Exception {
    var sleepers = new CopyOnWriteArrayList<Thread>();
    for (int i = 0; i < 60; i++) {
      var random = new Random(i);
      sleepers.add(Thread.ofVirtual().unstarted(() -> sleepShortly(sleepers, random)));
    }
    sleepers.forEach(Thread::start);
    for (Thread sleeper : sleepers) {
      sleeper.join();
    }
    assertThat(sleepers).noneMatch(Thread::isAlive);
  }

  private void sleepShortly(List<Thread> sleepers, Random random) {
    for (int nap = 0; nap < 300; nap++) {
      if (nap % 10 == 0) {
        sleepers.get(random.nextInt(sleepers.size())).interrupt();
      }
      boolean _ =
          sleeps(Duration.ofMillis(clock.now().toMillis() / 100 * 100 + random.nextInt(2_000)));
    }
  }

  @ParameterizedTest
  @MethodSource("bothSortsOfThreads")
  void wakesWhoSharesAnInstantWithSomebodyWhoIsInterrupted(ThreadFactory threads) throws Exception {
    try (var all = Executors.newThreadPerTaskExecutor(threads)) {
      for (int round = 0; round < 50; round++) {
        var instant = clock.now().plusSeconds(20);
        List<Future<Boolean>> sleepers =
            Stream.generate(() -> all.submit(() -> sleeps(instant))).limit(4).toList();
        sleepers.get(1).cancel(true);
        sleepers.get(2).cancel(true);
        assertThat(sleepers.getFirst().get()).isTrue();
        assertThat(sleepers.getLast().get()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("bothSortsOfThreads")
  void endsTheWaitOfAThreadThatIsInterrupted(ThreadFactory threads) throws Exception {
    try (var all = Executors.newThreadPerTaskExecutor(threads)) {
      var ended =
          all.submit(
              () -> {
                Thread.currentThread().interrupt();
                return sleeps(Duration.ofDays(10_000));
              });
      assertThat(ended.get()).isFalse();
    }
  }

  private Boolean sleeps(Duration instant) {
    try {
      clock.sleepUntil(instant);
      return true;
    } catch (InterruptedException stopped) {
      return false;
    }
  }
}
