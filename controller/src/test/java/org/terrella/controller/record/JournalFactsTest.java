package org.terrella.controller.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.controller.record.ChannelFacts.Gap;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.journal.Journal;

class JournalFactsTest {
  private static final Channel STEADY =
      Channel.number("psu.voltage", "V").every(Duration.ofSeconds(1));
  private static final Channel NOW_AND_THEN = Channel.number("inference.energy", "J");

  @TempDir private Path folder;
  private final List<Sample> samples = new ArrayList<>();

  @Test
  void areNoneOfAJournalThatWasNeverBegun() throws IOException {
    var facts = JournalFacts.read(folder.resolve("journal"));
    assertThat(facts.channels()).isEmpty();
    assertThat(facts.summary().samples()).isZero();
    assertThat(facts.hasHole()).isFalse();
  }

  @Test
  void countWhatIsThereAndEndWithTheLastSample() throws IOException {
    steady(0, 1, 2, 3);
    sample(NOW_AND_THEN, 3.5, 0, new Reading.Value(1));

    var facts = journalled();
    assertThat(facts.summary().samples()).isEqualTo(5);
    assertThat(facts.bytes()).isPositive();
    assertThat(facts.end()).isEqualTo(3.5);
    assertThat(facts.missed()).isZero();
    assertThat(facts.channels())
        .extracting(channel -> channel.channel().name())
        .containsExactly("inference.energy", "psu.voltage");
  }

  @Nested
  class OfAChannelWithAPeriod {
    @Test
    void missNothingWhenASampleComesAtEveryPeriodMoreOrLess() throws IOException {
      steady(0, 1.2, 1.9, 3);

      var channel = ofSteady();
      assertThat(channel.expected()).isEqualTo(4);
      assertThat(channel.missed()).isZero();
      assertThat(channel.gaps()).isZero();
      assertThat(channel.periodError().orElseThrow()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void nameEverySampleThatIsMissed() throws IOException {
      steady(0, 1, 4, 5, 7);

      var channel = ofSteady();
      assertThat(channel.expected()).isEqualTo(8);
      assertThat(channel.missed()).isEqualTo(3);
      assertThat(channel.longestGap()).isEqualTo(3);
      assertThat(channel.longestGapAt()).isEqualTo(1);
      assertThat(channel.firstGaps()).containsExactly(new Gap(1, 4), new Gap(5, 7));
    }

    @Test
    void callALateSampleLateAndNotMissed() throws IOException {
      steady(0, 1, 2.6, 3, 4);

      assertThat(ofSteady().missed()).isZero();
      assertThat(ofSteady().firstGaps()).containsExactly(new Gap(1, 2.6));
    }

    @Test
    void takeAMarkOfMissedTimesForNoSample() throws IOException {
      sample(STEADY, 0, 0, new Reading.Value(28));
      sample(STEADY, 3.2, 1, new Reading.Missing("two times passed"));
      sample(STEADY, 3.2001, 2, new Reading.Value(28));
      sample(STEADY, 4, 3, new Reading.Value(28));

      assertThat(ofSteady().expected()).isEqualTo(5);
      assertThat(ofSteady().missed()).isEqualTo(2);
      assertThat(ofSteady().noReading()).isEqualTo(1);
    }

    @Test
    void countEveryGapAndKeepTheFirst() throws IOException {
      double[] everyOther = new double[200];
      for (int i = 0; i < everyOther.length; i++) {
        everyOther[i] = 2 * i;
      }
      steady(everyOther);

      assertThat(ofSteady().gaps()).isEqualTo(199);
      assertThat(ofSteady().firstGaps()).hasSize(ChannelTally.MOST_GAPS).startsWith(new Gap(0, 2));
    }
  }

  @Test
  void tellNaNFromNoReading() throws IOException {
    sample(STEADY, 0, 0, new Reading.Value(Double.NaN));
    sample(STEADY, 1, 1, new Reading.Missing("no answer"));
    sample(STEADY, 2, 2, new Reading.Missing("no answer"));
    sample(STEADY, 3, 3, new Reading.Value(7));

    assertThat(ofSteady().notANumber()).isEqualTo(1);
    assertThat(ofSteady().noReading()).isEqualTo(2);
    assertThat(ofSteady().largest()).hasValue(7);
    assertThat(ofSteady().missed()).isZero();
  }

  @Test
  void tellWhoseSequenceHasAHole() throws IOException {
    sample(STEADY, 0, 0, new Reading.Value(1));
    sample(STEADY, 1, 5, new Reading.Value(1));

    var facts = journalled();
    assertThat(facts.channels().getFirst().lost()).isEqualTo(4);
    assertThat(facts.summary().gaps()).isEqualTo(4);
    assertThat(facts.hasHole()).isTrue();
  }

  @Test
  void tellWhereAJournalIsBrokenAndWhatLiesBefore() throws IOException {
    steady(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    journalled();
    Path segment = folder.resolve("journal/00000001.journal");
    try (var file = new RandomAccessFile(segment.toFile(), "rw")) {
      file.seek(file.length() / 2);
      file.write(0x55);
      file.write(0xAA);
    }

    var facts = JournalFacts.read(folder.resolve("journal"));
    assertThat(facts.corrupt().orElseThrow()).contains("00000001.journal");
    assertThat(facts.summary().samples()).isBetween(1L, 9L);
    assertThat(facts.hasHole()).isTrue();
  }

  private void steady(double... seconds) {
    for (int i = 0; i < seconds.length; i++) {
      sample(STEADY, seconds[i], i, new Reading.Value(28));
    }
  }

  private void sample(Channel channel, double seconds, long sequence, Reading reading) {
    var bench = Duration.ofNanos(Math.round(seconds * 1e9));
    samples.add(new Sample(channel, sequence, bench, Instant.EPOCH.plus(bench), reading));
  }

  private ChannelFacts ofSteady() throws IOException {
    return JournalFacts.read(written()).channels().getFirst();
  }

  private JournalFacts journalled() throws IOException {
    return JournalFacts.read(written());
  }

  private Path written() throws IOException {
    Path directory = folder.resolve("journal");
    if (!directory.toFile().exists()) {
      try (var journal =
          Journal.open(
              directory,
              full -> {
                throw new IllegalStateException(full);
              })) {
        samples.forEach(journal::sampled);
      }
    }
    return directory;
  }
}
