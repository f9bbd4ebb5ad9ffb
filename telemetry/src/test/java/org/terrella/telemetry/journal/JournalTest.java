package org.terrella.telemetry.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.terrella.telemetry.journal.Samples.STATE;
import static org.terrella.telemetry.journal.Samples.VOLTAGE;
import static org.terrella.telemetry.journal.Samples.sample;
import static org.terrella.telemetry.journal.Samples.volts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.time.Deadline;

class JournalTest {
  private static final Deadline PATIENCE = Deadline.after(Duration.ofSeconds(20));

  private static final Reading ON = new Reading.Text("on");

  @TempDir private Path folder;

  private void keep(Sample... samples) throws IOException {
    try (var journal = Journal.open(folder)) {
      List.of(samples).forEach(journal::sampled);
    }
  }

  private JournalSummary read(List<Sample> into) throws IOException {
    return JournalReader.read(folder, into::add);
  }

  private static Limits limits(long segment, int pending) {
    return new Limits(segment, pending, Duration.ofSeconds(20));
  }

  private Path segment(int number) {
    return Segments.file(folder, number);
  }

  @Test
  void givesBackExactlyWhatWasRecorded() throws Exception {
    var samples =
        new Sample[] {
          volts(0),
          sample(STATE, 0, new Reading.Text("on \u2600\n")),
          sample(VOLTAGE, 1, new Reading.Value(Double.NaN)),
          sample(VOLTAGE, 2, new Reading.Missing("psu: no answer to MEAS:VOLT? within 50 ms")),
          sample(VOLTAGE, 3, new Reading.Value(-0.0)),
          sample(STATE, 1, new Reading.Text("")),
        };
    keep(samples);
    var found = new ArrayList<Sample>();
    assertThat(read(found)).isEqualTo(new JournalSummary(6, 1, 0, 0));
    assertThat(found).containsExactly(samples);
  }

  @Test
  void isEmptyWhenNothingWasRecorded() throws Exception {
    keep();
    assertThat(read(new ArrayList<>())).isEqualTo(new JournalSummary(0, 1, 0, 0));
  }

  @Test
  void beginsANewSegmentEachTimeItIsOpened() throws Exception {
    keep(volts(0));
    keep(volts(1));
    assertThat(read(new ArrayList<>())).isEqualTo(new JournalSummary(2, 2, 0, 0));
  }

  @Test
  void beginsANewSegmentWhenOneIsFull() throws Exception {
    try (var journal = Journal.open(folder, failure -> {}, Disk::real, limits(100, 1 << 20))) {
      for (int i = 0; i < 4; i++) {
        var before = journal.durable();
        journal.sampled(volts(i));
        journal.sampled(sample(STATE, i, new Reading.Text("a word of a certain length")));
        journal.awaitBeyond(before, PATIENCE);
      }
    }
    var found = new ArrayList<Sample>();
    assertThat(read(found)).isEqualTo(new JournalSummary(8, 4, 0, 0));
    assertThat(JournalReader.read(alone(segment(4)), sample -> {}).samples()).isEqualTo(2);
  }

  private Path alone(Path file) throws IOException {
    var directory = Files.createDirectory(folder.resolve("alone"));
    Files.copy(file, Segments.file(directory, 1));
    return directory;
  }

  @Test
  void tellsWhenItIsSafelyOnDisk() throws Exception {
    try (var journal = Journal.open(folder)) {
      assertThat(journal.durable()).isEqualTo(JournalPosition.START);
      journal.sampled(volts(0));
      var durable = journal.awaitBeyond(JournalPosition.START, PATIENCE);
      assertThat(durable).isEqualTo(new JournalPosition(1, Files.size(segment(1))));
    }
  }

  @Test
  void losesNothingWhenManyRecordAtOnce() throws Exception {
    var channels =
        IntStream.range(0, 8)
            .mapToObj(i -> Channel.number("dev-" + (char) ('a' + i) + ".x", "V"))
            .toList();
    try (var journal = Journal.open(folder)) {
      var lanes =
          channels.stream()
              .map(
                  channel ->
                      CompletableFuture.runAsync(
                          () ->
                              LongStream.range(0, 5_000)
                                  .mapToObj(i -> sample(channel, i, new Reading.Value(i)))
                                  .forEach(journal::sampled)))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(lanes).join();
      assertThat(journal.dropped()).isZero();
    }
    assertThat(read(new ArrayList<>())).isEqualTo(new JournalSummary(40_000, 1, 0, 0));
  }

  @Test
  void losesNothingUncountedWhenManyRecordMoreThanFits() throws Exception {
    var limits = limits(10_000, 2_000);
    var journal = Journal.open(folder, failure -> {}, Disk::real, limits);
    try (journal) {
      var lanes =
          IntStream.range(0, 4)
              .mapToObj(lane -> Channel.state("dev-" + (char) ('a' + lane) + ".x"))
              .map(channel -> CompletableFuture.runAsync(() -> recordWords(journal, channel)))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(lanes).join();
    }
    var found = new ArrayList<Sample>();
    assertThat(read(found).samples() + journal.dropped()).isEqualTo(4 * 5_000);
    assertThat(found)
        .allSatisfy(
            sample ->
                assertThat(sample.reading())
                    .isEqualTo(new Reading.Text("w".repeat((int) (sample.sequence() % 90)))));
    found.stream()
        .collect(Collectors.groupingBy(Sample::channel))
        .values()
        .forEach(
            channel ->
                assertThat(channel)
                    .extracting(Sample::sequence)
                    .isSorted()
                    .doesNotHaveDuplicates());
  }

  private static void recordWords(Journal journal, Channel channel) {
    for (int i = 0; i < 5_000; i++) {
      journal.sampled(sample(channel, i, new Reading.Text("w".repeat(i % 90))));
    }
  }

  @Test
  void keepsTheNearestTimeItCanWhenADeviceClockIsFarOff() throws Exception {
    var there = new Sample(VOLTAGE, 0, Duration.ZERO, volts(0).utc(), Optional.of(Instant.MAX), ON);
    keep(there);
    var found = new ArrayList<Sample>();
    read(found);
    assertThat(found.getFirst().device().orElseThrow()).isAfter("2262-01-01T00:00:00Z");
  }

  @Nested
  class WhenACrashTearsOffTheEnd {
    @Test
    void givesAllThatIsWholeAndSaysHowManyBytesAreNot() throws Exception {
      keep(volts(0));
      long whole = Files.size(segment(1));
      Files.delete(segment(1));
      keep(volts(0), volts(1));
      var bytes = Files.readAllBytes(segment(1));
      for (int length = (int) whole; length < bytes.length; length++) {
        Files.write(segment(1), Arrays.copyOf(bytes, length));
        assertThat(read(new ArrayList<>()))
            .as("cut at %d of %d", length, bytes.length)
            .isEqualTo(new JournalSummary(1, 1, length - whole, 0));
      }
    }

    @Test
    void takesZeroesAtTheEndForTornOff() throws Exception {
      keep(volts(0));
      Files.write(segment(1), new byte[5_000], StandardOpenOption.APPEND);
      assertThat(read(new ArrayList<>())).isEqualTo(new JournalSummary(1, 1, 5_000, 0));
    }

    @Test
    void readsOnInTheNextSegment() throws Exception {
      keep(volts(0), volts(1));
      var bytes = Files.readAllBytes(segment(1));
      Files.write(segment(1), Arrays.copyOf(bytes, bytes.length - 1));
      keep(volts(2));
      var found = new ArrayList<Sample>();
      assertThat(read(found).gaps()).isEqualTo(1);
      assertThat(found).containsExactly(volts(0), volts(2));
      try (var cursor = new JournalCursor(folder, JournalPosition.START)) {
        var end = new JournalPosition(2, Files.size(segment(2)));
        assertThat(cursor.next(end)).isTrue();
        assertThat(cursor.row().sample()).isEqualTo(volts(0));
        assertThat(cursor.next(end)).isTrue();
        assertThat(cursor.row().sample()).isEqualTo(volts(2));
        assertThat(cursor.next(end)).isFalse();
        assertThat(cursor.position()).isEqualTo(end);
      }
    }
  }

  @Nested
  class WhenBytesHaveChanged {
    @Test
    void saysWhereWhateverTheByteWas() throws Exception {
      keep(volts(0), volts(1), volts(2));
      var bytes = Files.readAllBytes(segment(1));
      int lastFrame = bytes.length - 8 - 46;
      for (int at = 0; at < lastFrame; at++) {
        var changed = bytes.clone();
        changed[at] ^= 0x10;
        Files.write(segment(1), changed);
        assertThatThrownBy(() -> read(new ArrayList<>()))
            .as("byte %d", at)
            .isInstanceOf(CorruptJournal.class)
            .hasMessageStartingWith(segment(1) + ": at byte ");
      }
    }

    @Test
    void saysThatASegmentIsMissing() throws Exception {
      keep(volts(0));
      keep(volts(1));
      Files.delete(segment(1));
      assertThatThrownBy(() -> read(new ArrayList<>()))
          .isInstanceOf(CorruptJournal.class)
          .hasMessageContaining("00000001.journal: at byte 0: this segment is missing");
    }
  }

  @Nested
  class WhenTheDiskIsSlow {
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    private Disk.Segment slow(Path file) throws IOException {
      var real = Disk.real(file);
      return new Disk.Segment() {
        @Override
        public void append(ByteBuffer bytes) throws IOException {
          writing.countDown();
          try {
            assertThat(released.await(20, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          real.append(bytes);
        }

        @Override
        public void sync() throws IOException {
          real.sync();
        }

        @Override
        public void close() throws IOException {
          real.close();
        }
      };
    }

    @Test
    void dropsAndCountsWhatDoesNotFitIntoMemory() throws Exception {
      var journal = Journal.open(folder, failure -> {}, this::slow, limits(1 << 20, 1_000));
      try (journal) {
        LongStream.range(0, 100).mapToObj(Samples::volts).forEach(journal::sampled);
        released.countDown();
      }
      var summary = read(new ArrayList<>());
      assertThat(journal.dropped()).isPositive();
      assertThat(summary.samples() + journal.dropped()).isEqualTo(100);
      assertThat(journal.failure()).isEmpty();
    }

    @Test
    void namesAChannelAgainThatWasDroppedWithItsFirstSample() throws Exception {
      try (var journal = Journal.open(folder, failure -> {}, this::slow, limits(1 << 20, 256))) {
        journal.sampled(volts(0));
        assertThat(writing.await(20, TimeUnit.SECONDS)).isTrue();
        for (int i = 1; journal.dropped() == 0; i++) {
          journal.sampled(volts(i));
        }
        journal.sampled(sample(STATE, 0, new Reading.Text("on")));
        assertThat(journal.dropped()).isEqualTo(2);
        released.countDown();
        var first = journal.awaitBeyond(JournalPosition.START, PATIENCE);
        journal.awaitBeyond(first, PATIENCE);
        journal.sampled(sample(STATE, 1, new Reading.Text("off")));
      }
      var found = new ArrayList<Sample>();
      assertThat(read(found).gaps()).isPositive();
      assertThat(found.getLast()).isEqualTo(sample(STATE, 1, new Reading.Text("off")));
    }

    @Test
    void isClosedInTheEndEvenIfTheDiskHangs() throws Exception {
      var told = new CompletableFuture<IOException>();
      var limits = new Limits(1 << 20, 1 << 20, Duration.ofMillis(1));
      var journal = Journal.open(folder, told::complete, this::slow, limits);
      journal.sampled(volts(0));
      assertThatThrownBy(journal::close)
          .hasMessage(folder + ": the disk has not taken the last samples within 0 s");
      assertThat(told).isCompleted();
      journal.sampled(volts(1));
      assertThat(journal.dropped()).isEqualTo(2);
      released.countDown();
      assertThat(journal.durable()).isEqualTo(JournalPosition.START);
    }
  }

  @Nested
  class WhenTheDiskFails {
    private final CompletableFuture<IOException> told = new CompletableFuture<>();

    private Disk.Segment full(Path file) {
      return new Disk.Segment() {
        @Override
        public void append(ByteBuffer bytes) throws IOException {
          throw new IOException("No space left on device");
        }

        @Override
        public void sync() {}

        @Override
        public void close() {}
      };
    }

    @Test
    void tellsAtOnceAndCountsWhatIsLost() throws Exception {
      var journal = Journal.open(folder, told::complete, this::full, limits(1 << 20, 1 << 20));
      journal.sampled(volts(0));
      assertThat(told.get(20, TimeUnit.SECONDS)).hasMessage("No space left on device");
      journal.sampled(volts(1));
      assertThat(journal.dropped()).isEqualTo(2);
      assertThat(journal.failure()).contains(told.get());
      assertThatThrownBy(journal::close).hasMessage("No space left on device");
    }

    private Disk.Segment unsyncable(Path file) {
      return new Disk.Segment() {
        @Override
        public void append(ByteBuffer bytes) {
          bytes.position(bytes.limit());
        }

        @Override
        public void sync() throws IOException {
          throw new IOException("Input/output error");
        }

        @Override
        public void close() throws IOException {
          throw new IOException("Input/output error, again");
        }
      };
    }

    @Test
    void countsWhatWasWrittenAndNeverSyncedAndTellsOnlyOnce() throws Exception {
      var all = new CopyOnWriteArrayList<IOException>();
      var journal = Journal.open(folder, all::add, this::unsyncable, limits(1 << 20, 1 << 20));
      journal.sampled(volts(0));
      journal.sampled(volts(1));
      assertThatThrownBy(journal::close).hasMessage("Input/output error");
      assertThatThrownBy(journal::close).hasMessage("Input/output error");
      assertThat(all).hasSize(1);
      assertThat(journal.dropped()).isEqualTo(2);
      assertThat(journal.durable()).isEqualTo(JournalPosition.START);
    }

    @Test
    void cannotBeOpenedWhereAFileIs() throws Exception {
      var file = Files.createFile(folder.resolve("file"));
      assertThatThrownBy(() -> Journal.open(file)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void refusesSamplesAfterItsEnd() throws Exception {
    var journal = Journal.open(folder);
    journal.close();
    journal.sampled(volts(0));
    assertThat(journal.dropped()).isEqualTo(1);
  }
}
