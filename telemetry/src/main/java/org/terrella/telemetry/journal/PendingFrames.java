package org.terrella.telemetry.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;

/** Puts samples into the ring that leads to the disk; never waits. Safe for many threads. */
final class PendingFrames {
  private static final int UNNAMED = -1;

  private final FrameRing ring;
  private final Map<Channel, Integer> ids = new ConcurrentHashMap<>();

  PendingFrames(FrameRing ring) {
    this.ring = ring;
  }

  /** Has loaded what an append needs, which takes long and would otherwise fall on the first. */
  static void prepare() {
    var frames = new PendingFrames(new FrameRing(0));
    var channel = Channel.state("no.channel");
    Stream.of(new Reading.Value(0), new Reading.Text(""), new Reading.Missing(""))
        .map(reading -> new Sample(channel, 0, Duration.ZERO, Instant.EPOCH, reading))
        .forEach(frames::add);
  }

  /** Adds a sample; false when there is no room for it, or it is longer than a frame may be. */
  boolean add(Sample sample) {
    int id = id(sample.channel());
    return id != UNNAMED
        && switch (sample.reading()) {
          case Reading.Value(double number) -> add(id, sample, number);
          case Reading.Text(String text) -> add(id, sample, Frame.READ_TEXT, text);
          case Reading.Missing(String why) -> add(id, sample, Frame.READ_MISSING, why);
        };
  }

  private int id(Channel channel) {
    var known = ids.get(channel);
    return known == null ? name(channel) : known;
  }

  /** Names a channel in the ring before anybody can use its number there. */
  private synchronized int name(Channel channel) {
    var known = ids.get(channel);
    if (known != null) {
      return known;
    }
    int id = ids.size();
    boolean named = put(FrameCodec.payload(id, channel));
    if (named) {
      ids.put(channel, id);
    }
    return named ? id : UNNAMED;
  }

  private boolean put(byte[] payload) {
    int at = claim(payload.length);
    if (at != FrameRing.NO_ROOM) {
      ring.memory().put(at, payload);
      ring.publish(at, payload.length);
    }
    return at != FrameRing.NO_ROOM;
  }

  private boolean add(int id, Sample sample, double number) {
    int at = claim(id, sample, Frame.READ_VALUE, Frame.NUMBER_END);
    if (at != FrameRing.NO_ROOM) {
      ring.memory().putLong(at + Frame.NUMBER, Double.doubleToRawLongBits(number));
      ring.publish(at, Frame.NUMBER_END);
    }
    return at != FrameRing.NO_ROOM;
  }

  private boolean add(int id, Sample sample, byte kind, String text) {
    var encoded = text.getBytes(StandardCharsets.UTF_8);
    int length = Frame.TEXT + encoded.length;
    int at = claim(id, sample, kind, length);
    if (at != FrameRing.NO_ROOM) {
      ring.memory().putInt(at + Frame.TEXT_LENGTH, encoded.length).put(at + Frame.TEXT, encoded);
      ring.publish(at, length);
    }
    return at != FrameRing.NO_ROOM;
  }

  /** Takes room for a sample and puts all but its reading there. What can fail is done before. */
  private int claim(int id, Sample sample, byte kind, int length) {
    long bench = sample.bench().toNanos();
    long utc = FrameCodec.nanos(sample.utc());
    long device = FrameCodec.nanos(sample.device());
    int at = claim(length);
    if (at != FrameRing.NO_ROOM) {
      ByteBuffer memory = ring.memory();
      memory.put(at, Frame.SAMPLE);
      memory.putInt(at + Frame.ID, id);
      memory.putLong(at + Frame.SEQUENCE, sample.sequence());
      memory.putLong(at + Frame.BENCH, bench);
      memory.putLong(at + Frame.UTC, utc);
      memory.putLong(at + Frame.DEVICE, device);
      memory.put(at + Frame.READING, kind);
    }
    return at;
  }

  private int claim(int length) {
    return length <= Frame.MAX_PAYLOAD ? ring.claim(length) : FrameRing.NO_ROOM;
  }
}
