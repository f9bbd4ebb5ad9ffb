package org.terrella.telemetry.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.columnar.RowSource;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.journal.Samples;

class SelectionTest {
  @TempDir private Path folder;
  private RowSource rows = listener -> JournalReader.rows(folder, listener);

  @BeforeEach
  void record() throws IOException {
    try (var journal = Journal.open(folder)) {
      for (int i = 0; i < 5; i++) {
        journal.sampled(Samples.volts(i));
        journal.sampled(Samples.sample(Samples.STATE, i, new Reading.Text("on")));
      }
    }
    rows = listener -> JournalReader.rows(folder, listener);
  }

  private static Selection only(String... channels) {
    return new Selection(
        Stream.of(channels).map(ChannelPattern::new).toList(), Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private List<String> taken(Selection selection) throws IOException {
    var taken = new ArrayList<String>();
    selection.of(rows).read(row -> taken.add(row.channel().name() + " " + row.sequence()));
    return taken;
  }

  @Test
  void takesEverythingUnlessTold() throws IOException {
    assertThat(taken(Selection.EVERYTHING)).hasSize(10);
  }

  @Nested
  class OfTime {
    @Test
    void takesTheFirstInstantButNotTheLast() throws IOException {
      var selection =
          new Selection(
              List.of(new ChannelPattern("psu.voltage")),
              Duration.ofMillis(100).toNanos(),
              Duration.ofMillis(300).toNanos());
      assertThat(taken(selection)).containsExactly("psu.voltage 1", "psu.voltage 2");
    }
  }

  @Nested
  class OfChannels {
    @ParameterizedTest
    @CsvSource({
      "psu.voltage, psu.voltage",
      "psu.*, psu.voltage",
      "*voltage, psu.voltage",
      "p?u.voltage, psu.voltage",
      "mains*state, mains.power-state"
    })
    void takesThoseThatMatch(String pattern, String channel) throws IOException {
      assertThat(taken(only(pattern))).hasSize(5).allMatch(row -> row.startsWith(channel + " "));
    }

    @Test
    void takesThoseOfAnyPattern() throws IOException {
      assertThat(taken(only("psu.*", "mains.*"))).hasSize(10);
    }

    @Test
    void takesADotForADot() throws IOException {
      assertThat(taken(only("psu?voltage"))).hasSize(5);
      assertThat(taken(only("psuxvoltage", "psu.voltag"))).isEmpty();
    }
  }

  @Nested
  class OfChannelsThatAreNotThere {
    @Test
    void namesThemAndThoseThatAre() throws IOException {
      var unmatched = only("psu.*", "psu.volts", "chamber.*").unmatched(rows);
      assertThat(unmatched.patterns())
          .extracting(ChannelPattern::typed)
          .containsExactly("psu.volts", "chamber.*");
      assertThat(unmatched.known()).containsExactly("mains.power-state", "psu.voltage");
    }

    @Test
    void findsNoneWhenAllAreThere() throws IOException {
      assertThat(only("psu.voltage", "mains.*").unmatched(rows).patterns()).isEmpty();
      assertThat(Selection.EVERYTHING.unmatched(rows).patterns()).isEmpty();
    }
  }
}
