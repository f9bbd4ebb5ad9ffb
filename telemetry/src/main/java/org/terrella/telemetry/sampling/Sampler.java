package org.terrella.telemetry.sampling;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Recorder;
import org.terrella.telemetry.time.BenchClock;

/**
 * Reads one source at a steady pace of bench time and records what it read, on the thread that
 * {@link #run}s it, so that a slow source delays no other. How late the worst reading began is
 * recorded once a bench minute, in seconds, as {@code <device>.sampling-late}.
 */
public final class Sampler {
  private static final Duration REPORT = Duration.ofMinutes(1);

  private final Source source;
  private final List<Channel> channels;
  private final Duration period;
  private final Tolerance tolerance;
  private final Recorder recorder;
  private final BenchClock clock;
  private final Channel late;
  private final AtomicLong missed = new AtomicLong();
  private Duration worst = Duration.ZERO;
  private int failures;

  /**
   * Prepares for sampling.
   *
   * @param source what to read
   * @param channels where its readings belong; all of one device
   * @param period bench time from one reading to the next, positive
   * @param tolerance which failures are only missing readings
   * @param recorder takes the readings
   * @param clock bench time
   */
  public Sampler(
      Source source,
      List<Channel> channels,
      Duration period,
      Tolerance tolerance,
      Recorder recorder,
      BenchClock clock) {
    if (!period.isPositive()) {
      throw new IllegalArgumentException("a sampling period must be positive, not " + period);
    }
    this.source = source;
    this.channels = channels.stream().map(channel -> channel.every(period)).toList();
    this.period = period;
    this.tolerance = tolerance;
    this.recorder = recorder;
    this.clock = clock;
    this.late = Channel.number(this.channels.getFirst().device() + ".sampling-late", "s");
  }

  /**
   * Samples until it is stopped.
   *
   * @throws InterruptedException if it was stopped
   * @throws Exception if the source failed in a way, or so often, that is not tolerable
   */
  public void run() throws Exception {
    var schedule = new Schedule(clock.now(), period);
    var report = new Schedule(clock.now().plus(REPORT), REPORT);
    try {
      while (true) {
        clock.sleepUntil(schedule.due());
        sample(schedule.due());
        reportIfDue(report);
        schedule.advance(clock.now());
        missed.set(schedule.missed());
      }
    } finally {
      reportLateness();
    }
  }

  /**
   * Counts the times at which there was no reading because the one before took too long.
   *
   * @return zero while the source keeps the pace
   */
  public long missed() {
    return missed.get();
  }

  private void sample(Duration due) throws Exception {
    var delay = clock.now().minus(due);
    worst = delay.compareTo(worst) > 0 ? delay : worst;
    var readings = read();
    for (int i = 0; i < channels.size(); i++) {
      recorder.record(channels.get(i), readings.get(i));
    }
  }

  private List<Reading> read() throws Exception {
    try {
      var readings = source.read();
      requireOneEach(readings);
      failures = 0;
      return readings;
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      return missing(e);
    }
  }

  private List<Reading> missing(Exception failure) throws Exception {
    failures++;
    if (failures > tolerance.inARow() || !tolerance.tolerable().test(failure)) {
      throw failure;
    }
    Reading missing = new Reading.Missing(String.valueOf(failure.getMessage()));
    return channels.stream().map(channel -> missing).toList();
  }

  private void requireOneEach(List<Reading> readings) {
    if (readings.size() != channels.size()) {
      throw new IllegalStateException("%s for %s".formatted(readings, channels));
    }
  }

  private void reportIfDue(Schedule report) {
    if (clock.now().compareTo(report.due()) >= 0) {
      reportLateness();
      report.advance(clock.now());
    }
  }

  private void reportLateness() {
    recorder.record(late, worst.toNanos() / 1e9);
    worst = Duration.ZERO;
  }
}
