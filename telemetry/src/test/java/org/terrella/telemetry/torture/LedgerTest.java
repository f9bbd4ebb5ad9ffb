package org.terrella.telemetry.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.journal.JournalRow;
import org.terrella.telemetry.torture.Ledger.Wrong;

class LedgerTest {
  private final Ledger ledger = new Ledger(Set.of("rtc.drift"));

  private static Stored number(double number) {
    return new Stored(1_000, 0.5, JournalRow.NONE, new Reading.Value(number));
  }

  @BeforeEach
  void recordTwo() {
    ledger.recorded("psu.voltage", 0, number(-0.0));
    ledger.recorded("rtc.drift", 0, number(1));
  }

  @Nested
  class WhenAllIsThere {
    @Test
    void isBalanced() {
      ledger.found("psu.voltage", 0, number(-0.0));
      ledger.dead("rtc.drift", 0);
      ledger.close();
      assertThat(ledger.isBalanced()).isTrue();
      assertThat(ledger.letters()).isEqualTo(1);
    }

    @Test
    void countsADeadLetterThatAKillHadWrittenTwiceOnce() {
      ledger.found("psu.voltage", 0, number(-0.0));
      ledger.dead("rtc.drift", 0);
      ledger.dead("rtc.drift", 0);
      ledger.close();
      assertThat(ledger.isBalanced()).isTrue();
      assertThat(ledger.letters()).isEqualTo(1);
    }
  }

  @Nested
  class WhenSomethingIsWrong {
    @Test
    void seesWhatIsMissing() {
      ledger.found("psu.voltage", 0, number(-0.0));
      ledger.close();
      assertThat(ledger.count(Wrong.MISSING)).isEqualTo(1);
      assertThat(ledger.isBalanced()).isFalse();
    }

    @Test
    void seesWhatIsThereTwice() {
      ledger.found("rtc.drift", 0, number(1));
      ledger.found("rtc.drift", 0, number(1));
      assertThat(ledger.count(Wrong.STORED_TWICE)).isEqualTo(1);
    }

    @Test
    void tellsMinusZeroFromZero() {
      ledger.found("psu.voltage", 0, number(0.0));
      assertThat(ledger.count(Wrong.DIFFERENT)).isEqualTo(1);
    }

    @Test
    void tellsOneNanosecondFromTheNext() {
      ledger.found("rtc.drift", 0, new Stored(1_001, 0.5, JournalRow.NONE, new Reading.Value(1)));
      assertThat(ledger.count(Wrong.DIFFERENT)).isEqualTo(1);
    }

    @Test
    void seesWhatWasNeverRecorded() {
      ledger.found("psu.voltage", 1, number(1));
      ledger.dead("psu.current", 0);
      assertThat(ledger.count(Wrong.UNHEARD_OF)).isEqualTo(2);
    }

    @Test
    void seesADeadLetterThatIsStoredAllTheSame() {
      ledger.found("rtc.drift", 0, number(1));
      ledger.dead("rtc.drift", 0);
      ledger.close();
      assertThat(ledger.count(Wrong.STORED_AND_DEAD)).isEqualTo(1);
    }

    @Test
    void seesADeadLetterThatIsNoPoison() {
      ledger.dead("psu.voltage", 0);
      assertThat(ledger.count(Wrong.WRONGLY_DEAD)).isEqualTo(1);
    }

    @Test
    void seesANumberThatWasGivenTwice() {
      ledger.recorded("rtc.drift", 0, number(2));
      assertThat(ledger.count(Wrong.RECORDED_TWICE)).isEqualTo(1);
    }
  }
}
