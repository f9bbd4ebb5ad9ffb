package org.terrella.telemetry.influx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrella.telemetry.influx.Delivery.Outcome;

class DeliveryTest {
  private static final String TARGET = "a database";

  private final ScriptedSink sink = new ScriptedSink();
  @TempDir private Path run;
  private Delivery delivery;

  @BeforeEach
  void prepare() throws IOException {
    delivery = delivery();
  }

  private Delivery delivery() throws IOException {
    var pause = Duration.ofNanos(1);
    return new Delivery(sink, DeadLetters.open(run, TARGET), new Backoff(pause, pause));
  }

  /** Takes lines, but refuses some, and breaks over others. */
  private static final class ScriptedSink implements Sink {
    private final Set<String> stored = new TreeSet<>();
    private final List<Integer> sizes = new ArrayList<>();
    private Set<String> refused = Set.of();
    private Set<String> breaking = Set.of();
    private int healthy;
    private int sick;

    @Override
    public void write(Lines lines) throws Refused, Stumbled {
      sizes.add(lines.count());
      var texts = lines.text().lines().toList();
      if (healthy-- <= 0 && sick > 0) {
        sick--;
        throw new Stumbled("sick", new IOException());
      }
      if (texts.stream().anyMatch(breaking::contains)) {
        throw new Stumbled("500 oops", new IOException());
      }
      if (texts.stream().anyMatch(refused::contains)) {
        throw new Refused("400 no", new IOException());
      }
      stored.addAll(texts);
    }

    @Override
    public void cancel() {}

    @Override
    public void close() {}
  }

  private static Lines lines(int from, int to) {
    var lines = new LineBuffer();
    for (int i = from; i < to; i++) {
      lines.putAscii("line-" + i);
      lines.endLine();
    }
    return lines.all();
  }

  private List<String> dead() throws IOException {
    var file = run.resolve("dead.lp");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  @Test
  void findsEveryLineThatIsRefused() throws Exception {
    sink.refused = Set.of("line-0", "line-500", "line-999");
    assertThat(delivery.deliver(lines(0, 1_000))).isEqualTo(Outcome.DONE);
    assertThat(delivery.buried()).isEqualTo(3);
    assertThat(sink.stored).hasSize(997);
    assertThat(dead())
        .containsExactly(
            "# a database: 400 no", "line-0",
            "# a database: 400 no", "line-500",
            "# a database: 400 no", "line-999");
  }

  @Test
  void writesNoDeadLetterTwiceNotEvenAfterACrash() throws Exception {
    sink.refused = Set.of("line-3");
    delivery.deliver(lines(0, 5));
    delivery = delivery();
    assertThat(delivery.deliver(lines(0, 5))).isEqualTo(Outcome.DONE);
    assertThat(delivery.buried()).isEqualTo(1);
    assertThat(dead()).hasSize(2);
  }

  @Test
  void keepsTheDeadLettersOfAnotherTargetApart() throws Exception {
    sink.refused = Set.of("line-3");
    delivery.deliver(lines(0, 5));
    DeadLetters.open(run, "another").add("line-3", "no");
    assertThat(dead()).endsWith("# another: no", "line-3").hasSize(4);
  }

  @Nested
  class WhenTheDatabaseBreaksOverALine {
    @Test
    void givesUpThatLineAlone() throws Exception {
      sink.breaking = Set.of("line-17", "line-900");
      assertThat(delivery.deliver(lines(0, 1_000))).isEqualTo(Outcome.DONE);
      assertThat(sink.stored).hasSize(998);
      assertThat(dead())
          .containsExactly(
              "# a database: 500 oops", "line-17", "# a database: 500 oops", "line-900");
    }

    @Test
    void buriesALoneLineOnlyOnceItHasSeenItTakeAnother() throws Exception {
      sink.breaking = Set.of("line-0");
      assertThat(delivery.deliver(lines(0, 1))).isEqualTo(Outcome.STUCK);
      assertThat(dead()).isEmpty();
      assertThat(delivery.deliver(lines(0, 2))).isEqualTo(Outcome.DONE);
      assertThat(dead()).endsWith("line-0").hasSize(2);
    }

    @Test
    void remembersALineThatItTookBefore() throws Exception {
      delivery.deliver(lines(0, 1));
      sink.breaking = Set.of("line-1");
      assertThat(delivery.deliver(lines(1, 2))).isEqualTo(Outcome.DONE);
      assertThat(dead()).endsWith("line-1");
    }

    @Test
    void tellsARefusedLineFromOneThatBreaksIt() throws Exception {
      sink.breaking = Set.of("line-5");
      sink.refused = Set.of("line-4", "line-6");
      assertThat(delivery.deliver(lines(0, 10))).isEqualTo(Outcome.DONE);
      assertThat(sink.stored).hasSize(7);
      assertThat(dead()).contains("line-4", "line-5", "line-6").hasSize(6);
    }
  }

  @Nested
  class WhenTheDatabaseIsSick {
    @Test
    void sendsTheBatchAgainWhenItWasOnlyForAMoment() throws Exception {
      sink.sick = 2;
      assertThat(delivery.deliver(lines(0, 100))).isEqualTo(Outcome.DONE);
      assertThat(sink.sizes).containsExactly(100, 100, 100);
    }

    @Test
    void buriesNothingHoweverLongItTakes() throws Exception {
      delivery.deliver(lines(0, 1));
      sink.sick = 1_000;
      for (int i = 0; i < 50; i++) {
        assertThat(delivery.deliver(lines(1, 100))).isEqualTo(Outcome.STUCK);
      }
      sink.sick = 0;
      assertThat(delivery.deliver(lines(1, 100))).isEqualTo(Outcome.DONE);
      assertThat(sink.stored).hasSize(100);
      assertThat(dead()).isEmpty();
    }

    @Test
    void asksNotEveryLineOfABatchWhetherItIs() throws Exception {
      sink.sick = 1_000;
      assertThat(delivery.deliver(lines(0, 10_000))).isEqualTo(Outcome.STUCK);
      assertThat(sink.sizes).hasSizeLessThan(50);
      assertThat(delivery.trouble()).contains("sick");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 8, 13, 21})
    void buriesNothingMoreWhenItFallsSickInTheMiddleOfTheSearch(int healthy) throws Exception {
      sink.breaking = Set.of("line-3");
      sink.healthy = healthy;
      sink.sick = 40;
      var outcome = delivery.deliver(lines(0, 8));
      while (outcome == Outcome.STUCK) {
        outcome = delivery.deliver(lines(0, 8));
      }
      assertThat(outcome).isEqualTo(Outcome.DONE);
      assertThat(dead()).containsExactly("# a database: 500 oops", "line-3");
      assertThat(sink.stored).hasSize(7);
    }
  }

  @Test
  void endsWhenItIsStopped() throws Exception {
    delivery.stop();
    assertThat(delivery.deliver(lines(0, 3))).isEqualTo(Outcome.STOPPED);
    assertThat(sink.stored).isEmpty();
  }

  @Test
  void saysWhenTheDeadLettersCannotBeWritten() throws Exception {
    sink.refused = Set.of("line-0");
    Files.createDirectory(run.resolve("dead.lp"));
    assertThatThrownBy(() -> delivery.deliver(lines(0, 1))).isInstanceOf(IOException.class);
  }
}
