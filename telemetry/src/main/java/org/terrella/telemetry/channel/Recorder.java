package org.terrella.telemetry.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.terrella.telemetry.time.BenchClock;

/** Numbers and stamps readings, then hands them to everybody who listens. */
public final class Recorder {
  private final BenchClock clock;
  private final List<SampleListener> listeners;
  private final Map<Channel, Stream> streams = new ConcurrentHashMap<>();

  /**
   * Records for a fixed set of listeners.
   *
   * @param clock stamps the samples
   * @param listeners called in this order, on the thread that records
   */
  public Recorder(BenchClock clock, List<SampleListener> listeners) {
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
  }

  /**
   * Records a number read just now.
   *
   * @param channel where it belongs
   * @param number in the channel's unit
   */
  public void record(Channel channel, double number) {
    record(channel, new Reading.Value(number));
  }

  /**
   * Records what was read just now.
   *
   * @param channel where it belongs
   * @param reading what was read
   */
  public void record(Channel channel, Reading reading) {
    record(channel, reading, Optional.empty());
  }

  /**
   * Records what was read just now, with the time by the device's own clock.
   *
   * @param channel where it belongs
   * @param reading what was read
   * @param device what the device's clock said, if it has one
   */
  public void record(Channel channel, Reading reading, Optional<Instant> device) {
    streams.computeIfAbsent(channel, Stream::new).add(reading, device);
  }

  private final class Stream {
    private final Channel channel;
    private long sequence;
    private Instant last = Instant.MIN;

    Stream(Channel channel) {
      this.channel = channel;
    }

    synchronized void add(Reading reading, Optional<Instant> device) {
      var now = clock.moment();
      last = now.utc().isAfter(last) ? now.utc() : last.plusNanos(1);
      var sample = new Sample(channel, sequence++, now.bench(), last, device, reading);
      listeners.forEach(listener -> listener.sampled(sample));
    }
  }
}
