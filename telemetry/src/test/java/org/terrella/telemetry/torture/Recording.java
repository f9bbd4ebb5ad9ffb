package org.terrella.telemetry.torture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Recorder;
import org.terrella.telemetry.channel.Resume;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.influx.InfluxTarget;
import org.terrella.telemetry.influx.RunTags;
import org.terrella.telemetry.influx.Shipper;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.sampling.Sampler;
import org.terrella.telemetry.sampling.Tolerance;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.Deadline;
import org.terrella.telemetry.time.ScaledClock;

/**
 * Records 24 000 samples a second and ships them, with the product's own classes put together as in
 * a run, until its standard input ends or its disk fails. Killed and started again on the same
 * folder it goes on with the run. A line of JSON five times a second says how far it is.
 */
public final class Recording {
  private static final int DEVICES = 24;
  private static final int CHANNELS = 10;
  private static final Duration PERIOD = Duration.ofMillis(10);
  private static final Duration STATUS = Duration.ofMillis(200);
  private static final Duration POISON = Duration.ofSeconds(4);
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int CRASHING = 5;
  private static final int ERROR = 3;

  private static final Channel DRIFT = Channel.number("rtc.drift", "s");
  private static final Channel UNSET = Channel.number("rtc.unset", "s");
  private static final Channel CRASH = Channel.number("rtc.crash", "s");

  private final BenchClock clock = new ScaledClock(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private final LongAdder recorded = new LongAdder();
  private final List<Thread> sampling = new ArrayList<>();
  private final Map<Channel, Double> missed = new ConcurrentHashMap<>();
  private final Map<String, Shipper> shippers = new LinkedHashMap<>();
  private final Path journalled;
  private final Journal journal;
  private final Recorder recorder;

  private Recording(Path run) throws IOException {
    this.journalled = run.resolve("journal");
    Map<String, Resume> resumed =
        Files.isDirectory(journalled) ? JournalReader.resume(journalled) : Map.of();
    this.journal = Journal.open(journalled, failure -> end.countDown());
    this.recorder = Recorder.continuing(clock, List.of(this::count, journal), resumed);
  }

  /**
   * Records.
   *
   * @param args the run's folder, then a {@code NAME=URL} for each database; a password comes from
   *     the environment
   * @throws Exception if it cannot begin, or the journal cannot be read
   */
  public static void main(String[] args) throws Exception {
    var run = Path.of(args[0]);
    var recording = new Recording(run);
    for (var database : List.of(args).subList(1, args.length)) {
      int equals = database.indexOf('=');
      recording.ship(run, database.substring(0, equals), database.substring(equals + 1));
    }
    Thread.ofPlatform().daemon().start(recording::awaitEndOfInput);
    recording.sample();
    recording.watch();
    System.exit(recording.finish());
  }

  private void ship(Path run, String name, String url) throws IOException {
    var folder = Files.createDirectories(run.resolve(name));
    var tags = new RunTags(String.valueOf(run.getFileName()), "torture", "SN-1");
    shippers.put(name, Shipper.start(journal, journalled, folder, tags, InfluxTarget.parse(url)));
  }

  private void awaitEndOfInput() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // gone, which is an end as well
    }
    end.countDown();
  }

  private void sample() {
    Duration begin = clock.now();
    for (int i = 0; i < DEVICES; i++) {
      var device = "d%02d".formatted(i);
      var channels =
          IntStream.range(0, CHANNELS)
              .mapToObj(c -> Channel.number(device + ".c" + c, "V"))
              .toList();
      var sampler =
          new Sampler(
              new Readings(CHANNELS, i),
              channels,
              PERIOD,
              new Tolerance(failure -> failure instanceof IOException, 1),
              recorder,
              clock);
      sampling.add(Thread.ofVirtual().start(() -> run(sampler, begin)));
    }
  }

  private static void run(Sampler sampler, Duration begin) {
    try {
      sampler.run(begin);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says how far it is, and every now and then records what a database may not take. */
  private void watch() throws InterruptedException {
    int poisoned = 0;
    do {
      System.out.println(status());
      if (clock.now().compareTo(POISON.multipliedBy(poisoned + 1)) >= 0) {
        poisoned++;
        poison(poisoned);
      }
    } while (!end.await(STATUS.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Records times of a device's own clock: right, and of one that was never set. */
  private void poison(int number) {
    var reading = new Reading.Value(0.5);
    recorder.record(DRIFT, reading, Optional.of(clock.utc()));
    recorder.record(UNSET, reading, Optional.of(Instant.EPOCH.plusNanos(number)));
    if (number % CRASHING == 0) {
      recorder.record(CRASH, reading);
    }
  }

  private String status() {
    var durable = journal.durable();
    return "{\"recorded\": %d, \"dropped\": %d, \"missed\": %d, \"segment\": %d, \"offset\": %d}"
        .formatted(
            recorded.sum(), journal.dropped(), missed(), durable.segment(), durable.offset());
  }

  private void count(Sample sample) {
    recorded.increment();
    if (sample.channel().name().endsWith(".sampling-missed")
        && sample.reading() instanceof Reading.Value(double soFar)) {
      missed.put(sample.channel(), soFar);
    }
  }

  /** As the samplers have recorded it themselves, once a minute and at the end. */
  private long missed() {
    return (long) missed.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Ends as a run ends: nothing more is recorded, the journal is closed, the rest is shipped. */
  private int finish() throws IOException, InterruptedException {
    sampling.forEach(Thread::interrupt);
    for (var thread : sampling) {
      thread.join();
    }
    var cause = close();
    System.out.println(status());
    var limit = Deadline.after(PATIENCE);
    for (Map.Entry<String, Shipper> each : shippers.entrySet()) {
      var shipped = each.getValue().finish(limit);
      System.out.printf(
          "{\"shipped\": \"%s\", \"sent\": %d, \"dead\": %d, \"unsent\": %d}%n",
          each.getKey(), shipped.sent(), shipped.dead(), shipped.unsent());
    }
    System.out.printf(
        "{\"end\": \"%s\", \"cause\": \"%s\"}%n",
        cause.isPresent() ? "ERROR" : "OK", cause.orElse("").replace("\"", "'"));
    return cause.isPresent() ? ERROR : 0;
  }

  private Optional<String> close() {
    try {
      journal.close();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e.toString());
    }
  }
}
