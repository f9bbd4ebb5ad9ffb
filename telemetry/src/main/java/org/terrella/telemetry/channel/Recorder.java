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
  private final Map<String, Resume> resumed;
  private final Map<String, Stream> streams = new ConcurrentHashMap<>();

  /**
   * Records for a fixed set of listeners.
   *
   * @param clock stamps the samples
   * @param listeners called in this order, on the thread that records
   */
  public Recorder(BenchClock clock, List<SampleListener> listeners) {
    this(clock, listeners, Map.of());
  }

  private Recorder(BenchClock clock, List<SampleListener> listeners, Map<String, Resume> resumed) {
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
    this.resumed = Map.copyOf(resumed);
  }

  /**
   * Goes on with a run that was interrupted: no sequence number is given twice, and no channel's
   * time of day runs backwards.
   *
   * @param clock stamps the samples
   * @param listeners called in this order, on the thread that records
   * @param resumed where each channel goes on, by its name, as the journal tells; a channel that is
   *     not in it begins
   * @return the recorder
   */
  public static Recorder continuing(
      BenchClock clock, List<SampleListener> listeners, Map<String, Resume> resumed) {
    return new Recorder(clock, listeners, resumed);
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
    stream(channel.name()).add(channel, reading, device);
  }

  private Stream stream(String name) {
    var known = streams.get(name);
    return known == null ? streams.computeIfAbsent(name, Stream::new) : known;
  }

  /** The samples of one channel, by its name. */
  private final class Stream {
    private long sequence;
    private Instant last;

    Stream(String name) {
      var from = resumed.getOrDefault(name, Resume.START);
      this.sequence = from.sequence();
      this.last = from.after();
    }

    synchronized void add(Channel channel, Reading reading, Optional<Instant> device) {
      var now = clock.moment();
      last = now.utc().isAfter(last) ? now.utc() : last.plusNanos(1);
      var sample = new Sample(channel, sequence++, now.bench(), last, device, reading);
      listeners.forEach(listener -> listener.sampled(sample));
    }
  }
}
