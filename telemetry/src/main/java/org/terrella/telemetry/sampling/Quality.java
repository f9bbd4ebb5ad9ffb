package org.terrella.telemetry.sampling;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Channel.Kind;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Recorder;
import org.terrella.telemetry.time.ClockOffset;
import org.terrella.telemetry.time.DeviceTime;

/** How well one source is sampled, and what is known of its clock, as channels of their own. */
final class Quality {
  private static final List<String> SECONDS = List.of("late", "period-error", "gap", "jitter");

  private final String device;
  private final Duration period;
  private final Recorder recorder;
  private final ClockOffset clock = new ClockOffset();
  private Optional<Duration> before = Optional.empty();
  private Optional<Duration> answered = Optional.empty();
  private Duration late = Duration.ZERO;
  private Duration periodError = Duration.ZERO;
  private Duration gap = Duration.ZERO;
  private Duration jitter = Duration.ZERO;
  private long missed;

  Quality(String device, Duration period, Recorder recorder) {
    this.device = device;
    this.period = period;
    this.recorder = recorder;
  }

  /** The channels of every source that is sampled. */
  static List<Channel> channels(String device) {
    return Stream.concat(
            SECONDS.stream().map(quantity -> inSeconds(device, "sampling-" + quantity)),
            Stream.of(missed(device)))
        .toList();
  }

  private static Channel inSeconds(String device, String quantity) {
    return Channel.number(device + "." + quantity, "s");
  }

  private static Channel missed(String device) {
    return new Channel(device + ".sampling-missed", "1", Kind.COUNTER);
  }

  /** A look that was due is over; it may have given nothing. */
  void looked(Duration due, Duration begun, Duration ended) {
    late = longer(late, begun.minus(due));
    jitter = longer(jitter, ended.minus(begun));
    before.ifPresent(last -> periodError = longer(periodError, ended.minus(last).minus(period)));
    before = Optional.of(ended);
  }

  /** The look that has just ended gave readings. */
  void answered(Duration ended) {
    silentUntil(ended);
    answered = Optional.of(ended);
  }

  /** The look that has just ended showed what the device's clock says. */
  void exchanged(Duration sent, DeviceTime device, Duration received) {
    boolean news = !clock.isKnown();
    long restarts = clock.restarts();
    clock.exchanged(sent, device, received);
    jitter = longer(jitter, received.minus(sent).plus(device.resolution()));
    if (news || clock.restarts() > restarts) {
      reportClock();
    }
  }

  /** Times were passed over. */
  void missed(long more) {
    missed += more;
  }

  /** Records the worst since the last report, and begins again. */
  void report(Duration now) {
    silentUntil(now);
    seconds("sampling-late", late);
    seconds("sampling-period-error", periodError);
    seconds("sampling-gap", gap);
    seconds("sampling-jitter", jitter);
    recorder.record(missed(device), new Reading.Value((double) missed));
    if (clock.isKnown()) {
      reportClock();
    }
    late = Duration.ZERO;
    periodError = Duration.ZERO;
    gap = Duration.ZERO;
    jitter = Duration.ZERO;
  }

  private void reportClock() {
    seconds("clock-offset", clock.offset());
    seconds("clock-offset-bound", clock.bound());
  }

  private void silentUntil(Duration now) {
    answered.ifPresent(since -> gap = longer(gap, now.minus(since)));
  }

  private void seconds(String quantity, Duration value) {
    recorder.record(inSeconds(device, quantity), value.toNanos() / 1e9);
  }

  private static Duration longer(Duration one, Duration other) {
    Duration length = other.abs();
    return length.compareTo(one) > 0 ? length : one;
  }
}
