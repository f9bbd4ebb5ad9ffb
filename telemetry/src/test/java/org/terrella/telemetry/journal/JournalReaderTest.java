package org.terrella.telemetry.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.terrella.telemetry.journal.Samples.STATE;
import static org.terrella.telemetry.journal.Samples.VOLTAGE;
import static org.terrella.telemetry.journal.Samples.sample;
import static org.terrella.telemetry.journal.Samples.volts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Recorder;
import org.terrella.telemetry.channel.Resume;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.time.ScaledClock;

class JournalReaderTest {
  @TempDir private Path folder;

  private void keep(Sample... samples) throws IOException {
    try (var journal = Journal.open(folder)) {
      List.of(samples).forEach(journal::sampled);
    }
  }

  private Path segment(int number) {
    return Segments.file(folder, number);
  }

  private void cutOff(int bytes) throws IOException {
    var whole = Files.readAllBytes(segment(1));
    Files.write(segment(1), Arrays.copyOf(whole, whole.length - bytes));
  }

  private List<Sample> follow(JournalPosition until) throws IOException {
    var found = new ArrayList<Sample>();
    try (var cursor = new JournalCursor(folder, JournalPosition.START)) {
      while (cursor.next(until)) {
        found.add(cursor.row().sample());
      }
    }
    return found;
  }

  @Nested
  class TheRows {
    @Test
    void tellWhatTheSampleHolds() throws Exception {
      keep(volts(7), sample(STATE, 1, new Reading.Text("on")));
      var told = new ArrayList<String>();
      JournalReader.rows(
          folder,
          row ->
              told.add(
                  "%s %d %d %d %b %s %s <%s>"
                      .formatted(
                          row.channel().name(),
                          row.sequence(),
                          row.benchNanos(),
                          row.utcNanos(),
                          row.deviceNanos() == JournalRow.NONE,
                          row.kind(),
                          row.number(),
                          row.text())));
      assertThat(told)
          .containsExactly(
              "psu.voltage 7 700000000 1774008000700000001 true VALUE 7.0 <>",
              "mains.power-state 1 100000000 1774008000100000001 true TEXT NaN <on>");
    }

    @Test
    void shareTheirWordsAndChannels() throws Exception {
      keep(
          sample(STATE, 0, new Reading.Text("on")),
          sample(STATE, 1, new Reading.Text("off")),
          sample(STATE, 2, new Reading.Text("on")));
      var texts = new ArrayList<String>();
      var channels = new ArrayList<Object>();
      JournalReader.rows(
          folder,
          row -> {
            texts.add(row.text());
            channels.add(row.channel());
          });
      assertThat(texts).containsExactly("on", "off", "on");
      assertThat(texts.get(2)).isSameAs(texts.get(0));
      assertThat(channels.get(2)).isSameAs(channels.get(0));
    }

    @Test
    void areReadWhateverTheBlocksTheyLieAcross() throws Exception {
      var samples = new Sample[20];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = sample(STATE, i, new Reading.Text("x".repeat(i * 20_000)));
      }
      keep(samples);
      assertThat(follow(JournalReader.end(folder)).equals(List.of(samples))).isTrue();
    }
  }

  @Nested
  class TheEnd {
    @Test
    void isAfterTheLastFrame() throws Exception {
      keep(volts(0));
      keep(volts(1), volts(2));
      assertThat(JournalReader.end(folder))
          .isEqualTo(new JournalPosition(2, Files.size(segment(2))));
      assertThat(follow(JournalReader.end(folder))).containsExactly(volts(0), volts(1), volts(2));
    }

    @Test
    void isBeforeWhatACrashTore() throws Exception {
      keep(volts(0), volts(1));
      cutOff(1);
      assertThat(follow(JournalReader.end(folder))).containsExactly(volts(0));
    }

    @Test
    void isNowhereWhenThereIsNoJournal() {
      assertThatThrownBy(() -> JournalReader.end(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("00000001.journal");
    }
  }

  @Nested
  class ACursor {
    @Test
    void refusesToEndBeforeWhatWasSafelyOnDisk() throws Exception {
      keep(volts(0), volts(1));
      var durable = JournalReader.end(folder);
      var bytes = Files.readAllBytes(segment(1));
      bytes[bytes.length - 1] ^= 1;
      Files.write(segment(1), bytes);
      assertThatThrownBy(() -> follow(durable))
          .isInstanceOf(CorruptJournal.class)
          .hasMessage(
              "%s: at byte %d: a broken frame in what was safely on disk",
              segment(1), bytes.length - 54);
    }

    @Test
    void saysThatAFileIsShorterThanItWas() throws Exception {
      keep(volts(0), volts(1));
      var durable = JournalReader.end(folder);
      cutOff(54);
      assertThatThrownBy(() -> follow(durable))
          .isInstanceOf(CorruptJournal.class)
          .hasMessageContaining("the file ends, but %d bytes of it were on disk", durable.offset());
    }

    @Test
    void doesNotLookBehindWhereItMayRead() throws Exception {
      keep(volts(0));
      var durable = JournalReader.end(folder);
      Files.write(segment(1), new byte[] {0, 0, 0, 46, 1, 2}, StandardOpenOption.APPEND);
      try (var cursor = new JournalCursor(folder, JournalPosition.START)) {
        assertThat(cursor.next(durable)).isTrue();
        assertThat(cursor.next(durable)).isFalse();
        Files.delete(segment(1));
        assertThat(cursor.next(durable)).isFalse();
      }
    }
  }

  @Nested
  class AThreadThatIsInterrupted {
    @Test
    void readsAllTheSameAndStaysInterrupted() throws Exception {
      keep(volts(0), volts(1));
      Thread.currentThread().interrupt();
      var found = follow(JournalReader.end(folder));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(found).containsExactly(volts(0), volts(1));
    }
  }

  @Nested
  class WhereARunGoesOn {
    @Test
    void isWhereARecorderNeitherSkipsNorRepeats() throws Exception {
      keep(volts(0), volts(1), volts(2));
      cutOff(1);
      var clock = new ScaledClock(1);
      try (var journal = Journal.open(folder)) {
        var resumed = JournalReader.resume(folder);
        Recorder.continuing(clock, List.of(journal), resumed).record(VOLTAGE, 3);
      }
      var found = new ArrayList<Sample>();
      assertThat(JournalReader.read(folder, found::add).gaps()).isZero();
      assertThat(found).extracting(Sample::sequence).containsExactly(0L, 1L, 2L);
      assertThat(found.getLast().utc()).isAfter(volts(1).utc());
    }

    @Test
    void isAfterTheLastSampleOfEachChannel() throws Exception {
      keep(volts(0), volts(1), sample(STATE, 0, new Reading.Text("on")));
      keep(volts(2));
      assertThat(JournalReader.resume(folder))
          .isEqualTo(
              Map.of(
                  VOLTAGE.name(), new Resume(3, volts(2).utc()),
                  STATE.name(), new Resume(1, volts(0).utc())));
    }

    @Test
    void isAtTheBeginningOfAnEmptyJournal() throws Exception {
      keep();
      assertThat(JournalReader.resume(folder)).isEmpty();
    }
  }

  @Nested
  class WhenManyBytesFollowABrokenFrame {
    @Test
    void tellsATornEndFromAFrameThatBrokeHoweverFarTheNextOneIs() throws Exception {
      keep(volts(0), sample(STATE, 0, new Reading.Text("\1".repeat(300_000))), volts(1));
      var bytes = Files.readAllBytes(segment(1));
      bytes[300] ^= 1;
      Files.write(segment(1), bytes);
      assertThatThrownBy(() -> JournalReader.end(folder))
          .isInstanceOf(CorruptJournal.class)
          .hasMessageContaining(
              "a broken frame, but whole ones follow at byte " + (bytes.length - 54));
      Files.write(segment(1), Arrays.copyOf(bytes, bytes.length - 54));
      assertThat(follow(JournalReader.end(folder))).containsExactly(volts(0));
    }
  }
}
