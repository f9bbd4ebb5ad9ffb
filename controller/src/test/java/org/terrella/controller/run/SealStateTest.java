package org.terrella.controller.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.controller.record.JournalFacts;
import org.terrella.telemetry.columnar.Sealed;
import org.terrella.telemetry.journal.JournalSummary;

class SealStateTest {
  private static final JournalSummary WHOLE = new JournalSummary(7, 1, 0, 0);

  private static RecordState record(SealState seal) {
    var facts = new JournalFacts(WHOLE, 378, Optional.empty(), 6, List.of());
    return new RecordState(facts, 0, Optional.empty(), Optional.empty(), seal);
  }

  @Test
  void thatAgreesSaysWhatTheFileIs() {
    var record = record(new SealState.Agrees(new Sealed(7, 2, 1234, "ab12", WHOLE)));
    assertThat(record.hasHole()).isFalse();
    assertThat(record.words()).isEqualTo("7 samples journalled");
    assertThat(record.journal().get("sealed"))
        .isEqualTo(Map.of("rows", 7L, "bytes", 1234L, "sha256", "ab12"));
  }

  @Test
  void thatDisagreesLeavesTheRecordNotWhole() {
    var record = record(new SealState.Disagrees("psu.voltage: sequence 3 differs"));
    assertThat(record.hasHole()).isTrue();
    assertThat(record.words()).contains("NOT WHOLE").contains("sequence 3");
    assertThat(record.journal().get("sealed"))
        .isEqualTo(Map.of("disagrees", "psu.voltage: sequence 3 differs"));
  }

  @Test
  void thatCouldNotBeMadeLeavesTheJournalTheAuthority() {
    var record = record(new SealState.NotMade("disk full"));
    assertThat(record.hasHole()).isFalse();
    assertThat(record.words()).isEqualTo("7 samples journalled; not sealed: disk full");
    assertThat(record.journal().get("sealed")).isEqualTo(Map.of("failure", "disk full"));
  }
}
