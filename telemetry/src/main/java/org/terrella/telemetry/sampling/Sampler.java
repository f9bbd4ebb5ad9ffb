package org.terrella.telemetry.sampling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Recorder;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.DeviceTime;

/**
 * Looks at one source at a steady pace of bench time and records what it saw, on the thread that
 * {@link #run}s it, so that a slow source delays no other. Times that passed without a look are
 * recorded as one missing reading in each channel, before the reading that was late. How well the
 * pace was kept is recorded once a bench minute and at the end:
 *
 * <ul>
 *   <li>{@code <device>.sampling-late}: how late the latest look began, in s;
 *   <li>{@code <device>.sampling-period-error}: by how much the time between two looks differed
 *       most from the period, in s;
 *   <li>{@code <device>.sampling-gap}: longest time from one look that gave readings to the next,
 *       or to the report, in s;
 *   <li>{@code <device>.sampling-jitter}: furthest that a reading can lie from its time stamps, in
 *       s: how long the longest look took, with the resolution of the device's clock if it has one;
 *   <li>{@code <device>.sampling-missed}: times passed over since sampling began;
 *   <li>{@code <device>.clock-offset} and {@code <device>.clock-offset-bound}, where the device has
 *       a clock: what it shows minus bench time, and how far it may be from that, in s.
 * </ul>
 */
public final class Sampler {
  private static final Duration REPORT = Duration.ofMinutes(1);

  private final Source source;
  private final List<Channel> channels;
  private final Duration period;
  private final Tolerance tolerance;
  private final Recorder recorder;
  private final BenchClock clock;
  private final Quality quality;
  private int failures;

  /**
   * Prepares for sampling.
   *
   * @param source what to look at
   * @param channels where its readings belong; all of one device
   * @param period bench time from one look to the next, positive
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
    this.quality = new Quality(channels.getFirst().device(), period, recorder);
  }

  /**
   * The channels that tell how well a device is sampled; those of its clock are left out, as not
   * every device has one.
   *
   * @param device its name
   * @return what is recorded once a bench minute
   */
  public static List<Channel> quality(String device) {
    return Quality.channels(device);
  }

  /**
   * Samples until it is stopped.
   *
   * @param start bench time of the first look. Samplers with one start and one period wake
   *     together, which costs the machine a small part of what it costs when each wakes alone
   * @throws InterruptedException if it was stopped
   * @throws Exception if the source failed in a way, or so often, that is not tolerable
   */
  public void run(Duration start) throws Exception {
    var schedule = new Schedule(start, period);
    var report = new Schedule(start.plus(REPORT), REPORT);
    try {
      while (true) {
        clock.sleepUntil(schedule.due());
        look(schedule, report);
      }
    } finally {
      Duration end = clock.now(); // perhaps in the middle of a look
      passedOver(schedule, end).ifPresent(this::recordMissing);
      quality.report(end);
    }
  }

  private void look(Schedule schedule, Schedule report) throws Exception {
    Duration due = schedule.due();
    Duration begun = clock.now();
    Seen seen = see();
    Duration ended = clock.now();
    quality.looked(due, begun, ended);
    record(seen, begun, ended, passedOver(schedule, ended));
    reportIfDue(report, ended);
  }

  private void record(Seen seen, Duration begun, Duration ended, Optional<String> missed) {
    switch (seen) {
      case Seen.This(Look look) -> {
        missed.ifPresent(this::recordMissing);
        record(look, begun, ended);
      }
      case Seen.Nothing(String why) ->
          recordMissing(missed.map(more -> why + "; " + more).orElse(why));
    }
  }

  /** What a look came to. */
  private sealed interface Seen {
    record This(Look look) implements Seen {}

    record Nothing(String why) implements Seen {}
  }

  private Seen see() throws Exception {
    try {
      var look = source.look();
      requireOneEach(look.readings());
      failures = 0;
      return new Seen.This(look);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      return new Seen.Nothing(tolerated(e));
    }
  }

  private String tolerated(Exception failure) throws Exception {
    failures++;
    if (failures > tolerance.inARow() || !tolerance.tolerable().test(failure)) {
      throw failure;
    }
    return String.valueOf(failure.getMessage());
  }

  private void requireOneEach(List<Reading> readings) {
    if (readings.size() != channels.size()) {
      throw new IllegalStateException("%s for %s".formatted(readings, channels));
    }
  }

  private void record(Look look, Duration begun, Duration ended) {
    quality.answered(ended);
    look.device().ifPresent(device -> quality.exchanged(begun, device, ended));
    Optional<Instant> device = look.device().map(DeviceTime::at);
    for (int i = 0; i < channels.size(); i++) {
      recorder.record(channels.get(i), look.readings().get(i), device);
    }
  }

  private void recordMissing(String why) {
    var missing = new Reading.Missing(why);
    channels.forEach(channel -> recorder.record(channel, missing));
  }

  /** Goes on to the next time; says what was missed before it. */
  private Optional<String> passedOver(Schedule schedule, Duration now) {
    Duration due = schedule.due();
    long missed = schedule.advance(now);
    quality.missed(missed);
    return missed == 0
        ? Optional.empty()
        : Optional.of(
            "%d %s missed: the one due at %s s ended at %s s"
                .formatted(missed, missed == 1 ? "sample" : "samples", seconds(due), seconds(now)));
  }

  private static String seconds(Duration bench) {
    return "%d.%03d".formatted(bench.toSeconds(), bench.toMillisPart());
  }

  private void reportIfDue(Schedule report, Duration now) {
    if (now.compareTo(report.due()) >= 0) {
      quality.report(now);
      report.advance(now);
    }
  }
}
